import ArgumentParser
import Operations

struct ReminderRuleDisable: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Silence a reminder rule; what it had planned is cancelled.")

    @Argument(help: "The rule's code, as `vigil reminder rule list` shows it.") var code: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(context.perform(SwitchReminderRule(code: code, isEnabled: false)), as: output)
    }
}
