import ArgumentParser
import Operations
import Persistence

struct ShiftListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the shifts of an event and how they are staffed.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(ShiftListQuery(event: event), as: output)
    }
}
