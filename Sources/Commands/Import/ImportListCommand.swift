import ArgumentParser
import Operations
import Persistence

struct ImportListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the imports of people, the latest first.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(ImportListQuery(), as: output)
    }
}
