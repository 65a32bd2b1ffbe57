import ArgumentParser
import Operations
import Persistence

struct EventRemove: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a draft that was made by mistake.",
        discussion: """
            Its posts, shifts and places go with it. What was published, printed or told to anybody stays on record: \
            cancel it instead. Look first with --dry-run.
            """)

    @Argument(help: "The event's code.") var event: String
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let removal = try await context.perform(RemoveEvent(event), rehearsing: dryRun)
        try await context.present(removal, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + removal.words + ".")
    }
}
