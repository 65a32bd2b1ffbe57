import ArgumentParser

struct ReminderRuleDisable: RuleSwitch {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Silence a reminder rule; what it had planned is cancelled.")
    static let isOn = false

    @OptionGroup var rule: NamedRule
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions
}
