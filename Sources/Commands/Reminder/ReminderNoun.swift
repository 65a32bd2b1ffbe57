import ArgumentParser

struct ReminderNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminder", abstract: "Who is reminded of what, when and how, and whom people have to call.",
        subcommands: [
            ReminderRuleNoun.self, ReminderPlan.self, ReminderListCommand.self, ReminderCalls.self,
            ReminderAnswer.self, ReminderAnswers.self,
            ReminderExplain.self, ReminderMissed.self, ReminderAuditCommand.self, ReminderHold.self,
            ReminderResume.self, ReminderRetry.self, ReminderCancel.self, ReminderTest.self,
        ])
}
