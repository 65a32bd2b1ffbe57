import ArgumentParser
import Operations
import Persistence

struct ReminderMissed: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "missed", abstract: "List the reminders that ended unsent, each with the reason.")

    @Option(help: "Not before this time or day.") var since: String?
    @Option(help: ArgumentHelp("Only this rule's.", valueName: "rule")) var rule: String?
    @Option(help: "Only these: expired, superseded, cancelled or dead.") var state: ReminderState?
    @Option(help: "How many rows, 1 to 100000.") var limit = 200
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
    }

    func run(in context: CommandContext) async throws {
        let missed = try await context.ask(
            MissedRemindersQuery(since: since, rule: rule, state: state, limit: limit))
        try await context.present(missed, as: output)
        if !missed.items.isEmpty { context.console.say("\(missed.summary).") }
        if missed.hasMore { context.console.say("There is more: narrow it with --since and --rule, or raise --limit.") }
    }
}

extension ReminderState: ExpressibleByArgument {
    package init?(argument: String) {
        guard let state = ReminderState(rawValue: argument), MissedRemindersQuery.states.contains(state) else {
            return nil
        }
        self = state
    }

    package static var allValueStrings: [String] { MissedRemindersQuery.states.map(\.rawValue) }
}
