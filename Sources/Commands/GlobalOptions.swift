import ArgumentParser
import Settings

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
            "Answer as if it were this time, in the campaign's zone. For questions only: changes refuse it.",
            valueName: "time"))
    var now: String?

    @Option(
        help: ArgumentHelp(
            "The settings file. Else VIGIL_CONFIG, else vigil/config.yaml in the user's settings folder.",
            valueName: "file"))
    var config: String?

    @Option(
        name: [.long, .customLong("color")],
        help: ArgumentHelp("auto, always or never; NO_COLOR is honoured.", valueName: "when"),
        completion: .list(SettingKey.colour.words ?? []))
    var colour: String?

    @Flag(help: "Do not show long answers in a pager.") var noPager = false

    @Flag(name: [.customShort("q"), .long], help: "Leave talk out; errors are told all the same.") var quiet = false

    /// What holds for this command.
    ///
    /// - Throws: `SettingsError`.
    func settings(environment: [String: String]) throws -> Settings {
        var flags: [SettingKey: String] = [:]
        flags[.database] = database
        flags[.actor] = actor
        flags[.colour] = colour
        if quiet { flags[.quiet] = "yes" }
        if noPager { flags[.pager] = "none" }
        return try Settings(config: config, flags: flags, environment: environment)
    }
}
