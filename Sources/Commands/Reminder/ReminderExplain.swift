import ArgumentParser
import Operations

struct ReminderExplain: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Show everything that is sent to a volunteer, and why not more.")

    @Argument(help: "A code, an email, a phone number, or a part of the name in any spelling.") var person: String
    @Option(help: ArgumentHelp("Only this event.", valueName: "event")) var event: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let query = ExplainReminders(person: person, event: event, now: context.now())
        try await context.present(query, as: output)
    }
}
