import ArgumentParser
import Operations
import Persistence

struct EventMove: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Move an event with its shifts, and tell whoever had been told.",
        discussion: "Shifts move by the same difference on the clocks. Look first with --dry-run.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: "When it starts now; a time alone is on the same day as before.") var start: String
    @Option(help: "When it ends now; else it moves along.") var end: String?
    @Option(help: ArgumentHelp("Why, as people are told.", valueName: "words")) var reason = ""
    @Flag(help: "Go on although people would be on two shifts at once.") var allowDoubleBookings = false
    @OptionGroup var occurrences: OccurrenceOptions
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await occurrences.run(
            .move(start: start, end: end, reason: reason, allowsCollisions: allowDoubleBookings || dryRun), of: event,
            rehearsing: dryRun, as: output, in: context)
    }
}
