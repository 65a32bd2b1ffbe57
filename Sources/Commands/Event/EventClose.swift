import ArgumentParser
import Operations
import Persistence

struct EventClose: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an event that is over, so that it stays as it was.",
        discussion: "It cannot be taken back. Who came is thanked all the same.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(context.perform(CloseEvent(event)), as: output)
    }
}
