import ArgumentParser
import Foundation
import Settings

struct ConfigPath: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Print where the settings file is, or would be.")

    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try context.console.out(Array("\(context.settings.path)\n".utf8))
        if !FileManager.default.fileExists(atPath: context.settings.path) {
            context.console.say("There is none yet.")
        }
    }
}
