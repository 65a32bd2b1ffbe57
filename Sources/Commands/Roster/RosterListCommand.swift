import ArgumentParser
import Operations
import Persistence

struct RosterListCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the sheets that were printed, and whether each still holds.")

    @Argument(help: "Only this event's.") var event: String?
    @Flag(help: "Earlier revisions too.") var all = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(SheetListQuery(event: event, all: all), as: output)
    }
}
