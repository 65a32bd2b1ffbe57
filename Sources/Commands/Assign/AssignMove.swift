import ArgumentParser
import Operations
import Persistence

struct AssignMove: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move somebody to another shift that has room.",
        discussion: "The place that they leave goes to the first of its reserve who fits.")

    @Argument(help: "A place such as A0012; or a person, with --event.") var place: String
    @Argument(help: "The shift to move to, as event and code: march-2027/B4.") var shift: String
    @Option(help: "The event that is meant, when a person is named.") var event: String?
    @Option(help: ArgumentHelp("Set concerns aside, and say why.", valueName: "reason")) var override: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let outcome = try await context.perform(
            MovePlace(place, to: shift, event: event, override: override), rehearsing: dryRun)
        try await context.finish(outcome, as: output)
    }
}
