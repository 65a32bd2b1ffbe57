import ArgumentParser
import Operations
import Persistence
import Volunteering

struct BackupVerify: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Look at every page of the backups, or of one.",
        discussion: "Exits with 1 when one of them cannot be trusted.")

    @Argument(help: "A backup's file; all of them without one.") var backup: String?
    @OptionGroup var backups: BackupOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        if let backup {
            let path = try backups.path(of: backup, in: context)
            try context.refuseRecordFile(path)
            try BackupFile(path).check()
            return context.console.say("\(path) is sound.")
        }
        let folder = backups.folder(in: context)
        let entries = try folder.entries()
        guard !entries.isEmpty else { throw BackupError.none(folder: folder.path) }
        var verdicts: [String: String] = [:]
        var isSound = true
        for entry in entries {
            do {
                try BackupFile(entry.path).check()
                verdicts[entry.path] = "sound"
            } catch let error as BackupError {
                verdicts[entry.path] = error.explanation.summary
                isSound = false
            }
        }
        let zone = try await context.ask(CampaignQuery()).zone
        try await context.present(BackupList(entries, in: folder, zone: zone, verdicts: verdicts), as: output)
        if !isSound { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
