import ArgumentParser

/// The nouns of the command.
struct Vigil: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vigil",
        abstract: "Keep the volunteers, marches and screenings of a commemoration, and print their rosters.",
        discussion: """
            Start with: vigil init "NAME" --time-zone Asia/Baku --region AZ --language az
            Then bring people in (vigil volunteer import FILE), add events with posts and shifts, assign people, \
            print the roster, and see who is to be reminded.
            """,
        version: "0.3.0",
        subcommands: [
            Overview.self, StatusCommand.self, DoctorCommand.self, Find.self, Init.self, CampaignNoun.self,
            TeamNoun.self, VolunteerNoun.self, ImportNoun.self, EventNoun.self, SectorNoun.self, PostNoun.self,
            RouteNoun.self, ShiftNoun.self, AssignNoun.self, RosterNoun.self, ReminderNoun.self, ReportNoun.self,
            AuditNoun.self, BackupNoun.self, WatchCommand.self, JobNoun.self, RehearseCommand.self,
            ConfigNoun.self, CompletionCommand.self, CompleteCommand.self, ManCommand.self,
        ],
        defaultSubcommand: Overview.self)
}
