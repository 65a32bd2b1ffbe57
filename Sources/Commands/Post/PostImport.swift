import ArgumentParser
import Interchange
import Operations
import Persistence

struct PostImport: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import posts from a table.",
        discussion: "Columns: Code, Name (or Label, Checkpoint, Post), Kind, Sector, Latitude, Longitude, Description.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var input: ImportOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let summary = try await input.run(in: context, fields: PostField.self) { source in
            try await context.perform(ImportPosts(event: event, source: source), rehearsing: input.dryRun)
        }
        try await context.finish(summary, as: output)
    }
}
