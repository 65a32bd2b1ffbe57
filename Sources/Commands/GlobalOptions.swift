import ArgumentParser
import Foundation

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The record file.",
            discussion: "Else VIGIL_DATABASE, else vigil/vigil.db in the user's data folder.",
            valueName: "file"))
    var database: String?

    @Option(
        help: ArgumentHelp("Who is working, for the audit. Else VIGIL_ACTOR, else the login name.", valueName: "name"))
    var actor: String?

    @Option(
        help: ArgumentHelp(
            "Answer as if it were this time. For questions only: changes refuse it.", valueName: "time"))
    var now: String?

    /// The record file that is meant.
    func databasePath(environment: [String: String]) -> String {
        if let database { return database }
        if let named = environment["VIGIL_DATABASE"], !named.isEmpty { return named }
        let data =
            environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
            ?? NSHomeDirectory() + "/.local/share"
        return data + "/vigil/vigil.db"
    }

    /// Where an organizer's own layouts lie: beside the record file, then in the user's settings.
    func layoutFolders(environment: [String: String]) -> [String] {
        let beside = URL(fileURLWithPath: databasePath(environment: environment)).deletingLastPathComponent()
        let settings =
            environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory() + "/.config"
        return [beside.appendingPathComponent("layouts").path, settings + "/vigil/layouts"]
    }

    func actorName(environment: [String: String]) -> String {
        let named = [actor, environment["VIGIL_ACTOR"], environment["LOGNAME"], NSUserName()]
        return named.compactMap { $0 }.first { !$0.isEmpty } ?? "unknown"
    }
}
