import ArgumentParser
import Operations

struct ReminderRuleEnable: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let a reminder rule speak again.")

    @Argument(help: "The rule's code, as `vigil reminder rule list` shows it.") var code: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(context.perform(SwitchReminderRule(code: code, isEnabled: true)), as: output)
    }
}
