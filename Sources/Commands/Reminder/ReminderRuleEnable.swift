import ArgumentParser

struct ReminderRuleEnable: RuleSwitch {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let a reminder rule speak again.")
    static let isOn = true

    @OptionGroup var rule: NamedRule
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions
}
