import ArgumentParser
import Operations

/// Which reminders are meant.
struct SelectionOptions: ParsableArguments {
    @Argument(help: "People or places, by code, name, email or phone: V0042, A0012.") var who: [String] = []
    @Option(help: ArgumentHelp("Only this rule's.", valueName: "rule")) var rule: String?
    @Option(help: ArgumentHelp("Only this event's.", valueName: "event")) var event: String?
    @Flag(help: "Everybody's.") var all = false
    @Flag(help: "Only tell what would happen.") var dryRun = false

    /// - Throws: `CommandError.nothingNamed` when nothing says which.
    func selection(for verb: String) throws -> ReminderSelection {
        let selection = ReminderSelection(who: who, rule: rule, event: event)
        guard all || !selection.isEverything else {
            throw CommandError.nothingNamed(what: "which reminders", example: "vigil reminder \(verb) V0042")
        }
        return selection
    }
}
