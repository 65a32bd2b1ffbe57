import ArgumentParser
import Operations
import Persistence

struct EventListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the events and how well they are staffed.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(EventListQuery(), as: output)
    }
}
