import ArgumentParser

struct ReminderRuleNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "When, to whom, by which channel and with which words.",
        subcommands: [
            ReminderRuleList.self, ReminderRuleAdd.self, ReminderRuleEdit.self, ReminderRuleDisable.self,
            ReminderRuleEnable.self,
        ])
}
