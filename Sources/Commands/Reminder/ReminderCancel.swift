import ArgumentParser
import Operations

struct ReminderCancel: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Take back reminders that have not been sent, or are uncertain.",
        discussion: """
            They are not planned again, unless the place, the event or the rule changes. To keep them for a while: \
            vigil reminder hold
            """)

    @OptionGroup var reminders: SelectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = CancelReminders(try reminders.selection(for: "cancel"))
        let touched = try await context.perform(change, rehearsing: reminders.dryRun)
        try await context.present(touched, as: output)
        context.console.say("\(touched.items.count) \(reminders.dryRun ? "would be cancelled" : "cancelled").")
    }
}
