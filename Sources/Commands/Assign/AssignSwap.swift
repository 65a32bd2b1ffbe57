import ArgumentParser
import Operations
import Persistence

struct AssignSwap: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "swap", abstract: "Let two people change places: both move, or neither.")

    @Argument(help: "A place such as A0012; or a person, with --event.") var first: String
    @Argument(help: "The other place or person.") var second: String
    @Option(help: "The event that is meant, when people are named.") var event: String?
    @Option(help: ArgumentHelp("Set concerns aside, and say why.", valueName: "reason")) var override: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let outcome = try await context.perform(
            SwapPlaces(first, second, event: event, override: override), rehearsing: dryRun)
        try await context.finish(outcome, as: output)
    }
}
