import ArgumentParser
import Operations
import Persistence

struct EventCancel: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an event, and tell whoever had been told.",
        discussion: "It cannot be taken back. Look first with --dry-run.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: ArgumentHelp("Why, as people are told.", valueName: "words")) var reason = ""
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = try await context.perform(CancelEvent(event, reason: reason), rehearsing: dryRun)
        try await context.present(change, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + change.words + ".")
    }
}
