import ArgumentParser

struct TeamNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "team", abstract: "The bodies that volunteers come with.",
        subcommands: [TeamAdd.self, TeamListCommand.self, TeamCalendar.self, TeamEdit.self, TeamMerge.self])
}
