import ArgumentParser

struct VolunteerNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "volunteer", abstract: "The people who help.",
        subcommands: [
            VolunteerAdd.self, VolunteerImport.self, VolunteerListCommand.self, VolunteerShow.self,
            VolunteerCalendar.self, VolunteerEdit.self, VolunteerMerge.self, VolunteerArchive.self,
        ])
}
