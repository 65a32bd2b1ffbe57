import ArgumentParser
import Operations

struct ReminderRuleEdit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a reminder rule; what is not said stays as it is.",
        discussion: "What the rule had planned is cancelled and planned anew by the next `vigil reminder plan`.")

    @Argument(help: "The rule's code, as `vigil reminder rule list` shows it.") var code: String
    @OptionGroup var rule: RuleOptions
    @Flag(help: "Show the rule as it would be, and change nothing.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = EditReminderRule(code: code, draft: rule.draft)
        try await context.present(context.perform(change, rehearsing: dryRun), as: output)
    }
}
