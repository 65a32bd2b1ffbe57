import ArgumentParser
import Operations
import Persistence

struct PostListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the posts of an event.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(PostListQuery(event: event), as: output)
    }
}
