import ArgumentParser
import Operations
import Persistence

struct EventCancel: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an event, and tell whoever had been told.",
        discussion: "It cannot be taken back, and what was cancelled does not come again. Look first with --dry-run.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: ArgumentHelp("Why, as people are told.", valueName: "words")) var reason = ""
    @OptionGroup var occurrences: OccurrenceOptions
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await occurrences.run(
            .cancel(reason: reason), of: event, rehearsing: dryRun, as: output, in: context)
    }
}
