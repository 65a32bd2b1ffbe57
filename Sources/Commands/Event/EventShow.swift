import ArgumentParser
import Operations
import Persistence

struct EventShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an event, its shifts and how they are staffed.")

    @Argument(help: "The event's code, as `vigil event list` shows it.") var event: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(EventProfileQuery(event), as: output)
    }
}
