import ArgumentParser
import Operations

/// A verb that lets a reminder rule speak, or silences it.
protocol RuleSwitch: AnsweringCommand {
    static var isOn: Bool { get }
    var rule: NamedRule { get }
    var dryRun: Bool { get }
}

extension RuleSwitch {
    func run(in context: CommandContext) async throws {
        try await context.present(
            context.perform(SwitchReminderRule(code: rule.code, isEnabled: Self.isOn), rehearsing: dryRun), as: output)
        context.console.sayRehearsed(dryRun)
    }
}

/// The rule that is meant.
struct NamedRule: ParsableArguments {
    @Argument(help: "The rule's code, as `vigil reminder rule list` shows it.") var code: String
}
