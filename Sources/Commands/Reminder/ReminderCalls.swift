import ArgumentParser
import Language
import Operations
import Persistence
import Volunteering

struct ReminderCalls: PrintingCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls", abstract: "Print whom people have to call on a day.",
        discussion: """
            Those whom no other channel reaches, and those who have not confirmed 48 hours before. On paper (PDF, \
            HTML) each caller's sheet is numbered, and the record file keeps it; text, CSV and JSON take no number.
            """)

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The day of the calls: today, tomorrow, fri, 2027-02-24.", valueName: "day"))
    var day: String
    @Option(help: "How many people make the calls.") var callers = 1
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var printing: PrinterOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let campaign = try await context.ask(CampaignQuery())
        let day = try TimePhrase(now: context.now(), zone: campaign.zone).day(day)
        let query = try CallSheetsQuery(day: day, callers: callers, now: context.now())
        let isPaper = try context.isPaper(output, on: printing)
        let voice = context.voice(for: campaign, language: language)
        let sheets = try await isPaper ? context.perform(PrintCallSheets(query, in: voice)) : context.ask(query)
        try await context.present(sheets, as: output, on: printing, in: voice)
        let frozen = sheets.sheets.compactMap(\.frozen)
        if !frozen.isEmpty { _ = try await context.perform(HandCalls(frozen)) }
        context.tell(frozen, people: sheets.sheets.reduce(0) { $0 + $1.rows.count })
    }
}
