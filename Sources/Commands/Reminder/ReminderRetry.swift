import ArgumentParser
import Operations

struct ReminderRetry: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Send again what is uncertain, and what waits after a failure at once.",
        discussion: "Whoever got the first one gets it twice; mail programs show one, since it is the same message.")

    @OptionGroup var reminders: SelectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = RetryReminders(try reminders.selection(for: "retry"))
        let touched = try await context.perform(change, rehearsing: reminders.dryRun)
        try await context.present(touched, as: output)
        let verb = reminders.dryRun ? "would be sent again" : "sent again at the scheduler's next look"
        context.console.say("\(touched.items.count) \(verb).")
    }
}
