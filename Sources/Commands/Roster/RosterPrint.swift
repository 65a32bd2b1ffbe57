import ArgumentParser
import Language
import Operations
import Persistence

struct RosterPrint: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print an event's attendance roster.",
        discussion: """
            On paper (PDF, HTML) each post and shift is a numbered sheet that the record file keeps; printed again \
            without a change it keeps its number and revision. Text, CSV and JSON are answers and take no number.
            """)

    @Argument(help: "The event's code, as `vigil event list` shows it.") var event: String
    @Option(help: "Only this post.") var post: String?
    @Option(help: "Only this shift.") var shift: String?
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let query = RosterQuery(event: event, post: post, shift: shift)
        let isPaper = try context.format(of: output).isPaper
        let voice = context.voice(for: try await context.ask(CampaignQuery()), language: language)
        let roster = try await isPaper ? context.perform(PrintRoster(query, in: voice)) : context.ask(query)
        try await context.present(roster, as: output, in: voice)
        context.tell(roster.sheets.compactMap(\.frozen), people: roster.people)
    }
}

extension PaperLanguage: ExpressibleByArgument {}
