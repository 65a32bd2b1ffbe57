import ArgumentParser
import Operations

struct ReminderRuleList: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the reminder rules in the order in which they speak.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(ReminderRulesQuery(), as: output)
    }
}
