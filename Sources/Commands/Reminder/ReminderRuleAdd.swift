import ArgumentParser
import Operations

struct ReminderRuleAdd: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a reminder rule.",
        discussion: """
            For example: vigil reminder rule add kit --before 10d --channel email --to offered,confirmed \
            --useful-for 24h --wording training
            """)

    @Argument(help: "A short code for it, such as kit-day.") var code: String
    @OptionGroup var rule: RuleOptions
    @Flag(help: "Show the rule, and change nothing.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = AddReminderRule(code: code, draft: rule.draft)
        try await context.present(context.perform(change, rehearsing: dryRun), as: output)
    }
}
