import ArgumentParser
import Foundation
import Persistence

struct BackupNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Whole copies of the record file, checked.",
        subcommands: [
            BackupCreate.self, BackupListCommand.self, BackupVerify.self, BackupRestore.self, BackupPrune.self,
        ])
}

/// Where the backups are.
struct BackupOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The backups' folder; else backups beside the record file.", valueName: "folder"))
    var folder: String?

    func folder(in context: CommandContext) -> BackupFolder {
        BackupFolder(of: context.databasePath, at: folder)
    }

    /// A backup by its path, or by its name in the folder; the newest for nil.
    func path(of named: String?, in context: CommandContext) throws -> String {
        let folder = folder(in: context)
        guard let named else {
            guard let newest = try folder.entries().last else { throw BackupError.none(folder: folder.path) }
            return newest.path
        }
        let inFolder = "\(folder.path)/\(named)"
        return !named.contains("/") && FileManager.default.fileExists(atPath: inFolder) ? inFolder : named
    }
}
