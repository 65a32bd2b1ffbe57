import ArgumentParser
import Documents
import Foundation
import Language
import Settings

struct ConfigShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show each setting and where it came from: default, file, environment or flag.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.presentAlone(SettingList(context.settings), as: output)
    }
}
