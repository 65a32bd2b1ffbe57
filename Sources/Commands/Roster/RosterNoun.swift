import ArgumentParser

struct RosterNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Attendance rosters.",
        subcommands: [
            RosterPrint.self, RosterListCommand.self, RosterShow.self, RosterDiff.self, RosterSend.self,
            RosterLayouts.self,
        ])
}
