import ArgumentParser

struct ReportNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Pictures of how an event is staffed and how people came to it.",
        subcommands: [ReportStaffing.self, ReportTurnout.self, ReportMorning.self])
}
