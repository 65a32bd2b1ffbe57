import ArgumentParser

struct RouteNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "The way that a march goes.", subcommands: [RouteImport.self, RouteShow.self])
}
