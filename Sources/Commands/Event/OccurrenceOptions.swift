import ArgumentParser
import Operations
import Persistence

/// Which events of a series a change is about.
struct OccurrenceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Of an event that comes again: this one alone, the following with it, or all that are not over.",
            valueName: "this|following|all"))
    var occurrence: ChangeOccurrences.Reach?

    @Flag(help: "With --occurrence: those too that were edited by themselves.") var includingEdited = false

    /// Makes the change, presents what came of it, and says what was left alone.
    func run(
        _ what: ChangeOccurrences.What, of event: String, rehearsing: Bool, as output: OutputOptions,
        in context: CommandContext
    ) async throws {
        let changes = try await context.perform(
            ChangeOccurrences(event, what, reach: occurrence, includesEdited: includingEdited), rehearsing: rehearsing)
        try await context.present(changes, as: output)
        context.console.say((rehearsing ? "Would be so: " : "Done: ") + changes.words + ".")
        for sentence in changes.skippedTimes { context.console.say(sentence) }
        if !changes.passedOver.isEmpty {
            context.console.say(
                "Edited by themselves, and left alone: \(changes.passedOver.joined(separator: ", ")). "
                    + "With them: --including-edited")
        }
        if changes.isOneOfMany, occurrence == nil {
            context.console.say("Only this one. The others of its series: --occurrence following, or all")
        }
    }
}

extension ChangeOccurrences.Reach: ExpressibleByArgument {}
