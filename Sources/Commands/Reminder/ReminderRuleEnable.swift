import ArgumentParser

struct ReminderRuleEnable: RuleSwitch {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let a reminder rule speak again.")
    static let isOn = true

    @OptionGroup var rule: NamedRule
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions
}
