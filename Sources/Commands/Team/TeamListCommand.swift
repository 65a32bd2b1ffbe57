import ArgumentParser
import Operations
import Persistence

struct TeamListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the teams.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(TeamListQuery(), as: output)
    }
}
