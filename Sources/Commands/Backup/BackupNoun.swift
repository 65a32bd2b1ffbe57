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

    /// A backup by its path, or by its name in the folder; the newest that was made for nil, not what was put aside.
    func path(of named: String?, in context: CommandContext) throws -> String {
        let folder = folder(in: context)
        guard let named else {
            if let newest = try folder.newest() { return newest.path }
            guard let aside = try folder.entries().last else { throw BackupError.none(folder: folder.path) }
            throw BackupError.onlyAside(folder: folder.path, newest: aside.name.file)
        }
        let inFolder = "\(folder.path)/\(named)"
        return !named.contains("/") && FileManager.default.fileExists(atPath: inFolder) ? inFolder : named
    }
}
