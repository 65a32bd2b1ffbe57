import ArgumentParser
import Operations
import Persistence

struct PostRemove: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a post that was made by mistake, with its shifts.",
        discussion: """
            Where a shift was printed, or anybody was told of it, the post stays: correct it, or cancel its shifts. \
            Look first with --dry-run.
            """)

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "The post's code, such as B4.") var post: String
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let removal = try await context.perform(RemovePost(event: event, code: post), rehearsing: dryRun)
        try await context.present(removal, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + removal.words + ".")
    }
}
