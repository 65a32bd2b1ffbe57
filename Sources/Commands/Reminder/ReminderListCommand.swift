import ArgumentParser
import Language
import Operations
import Persistence
import Volunteering

struct ReminderListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List who is reminded on a day, and who is not and why.")

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The day of contact: today, tomorrow, fri, 2027-02-25.", valueName: "day"))
    var day: String
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let campaign = try await context.ask(CampaignQuery())
        let voice = context.voice(for: campaign, language: language)
        let day = try TimePhrase(now: context.now(), zone: campaign.zone).day(day)
        let list = try await context.ask(ReminderListQuery(day: day, now: context.now(), phone: voice.phone))
        try await context.present(list, as: output, in: voice)
    }
}
