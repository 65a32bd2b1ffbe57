import ArgumentParser
import Language
import Operations
import Persistence

struct AssignFill: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill", abstract: "Offer what is open at an event to who fits best.")

    @Argument(help: "The event's code.") var event: String
    @Option(help: "Only people of this team.") var team: String?
    @Option(help: "Only people who have this skill.") var skill: String?
    @Option(help: "Only this shift.") var shift: String?
    @Flag(help: "Stop when every shift has its minimum.") var onlyMinimum = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let filled = try await context.perform(
            FillShifts(event: event, shift: shift, team: team, skill: skill, onlyMinimum: onlyMinimum),
            rehearsing: dryRun)
        try await context.present(filled, as: output)
        for note in filled.outcome.notes { context.console.say(note) }
        let missing = filled.gaps.reduce(0) { $0 + $1.missing }
        context.console.say(
            (dryRun ? "Would fill: " : "Filled: ") + (filled.outcome.items.isEmpty ? "nothing" : filled.outcome.summary)
                + (missing == 0
                    ? "."
                    : "; \(missing.counted("person", "people")) still missing on \(filled.gaps.count.counted("shift")).")
        )
    }
}
