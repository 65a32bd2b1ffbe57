import ArgumentParser
import Operations
import Persistence

struct RouteShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show how long a route is, and which posts stand along it.")

    @Argument(help: "The event's code.") var event: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(RouteQuery(event: event), as: output)
    }
}
