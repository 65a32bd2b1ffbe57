import ArgumentParser

struct ConfigNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Settings, and where each came from.",
        discussion: "A flag goes over the environment, and that over the settings file.",
        subcommands: [ConfigShow.self, ConfigPath.self])
}
