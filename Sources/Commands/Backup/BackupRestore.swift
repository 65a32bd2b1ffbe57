import ArgumentParser
import Foundation
import Operations
import Persistence

struct BackupRestore: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make the record file what a backup holds.",
        discussion: """
            What the record file holds now is backed up first. A record file that is gone is put there; one that cannot \
            be read is moved aside.
            """)

    @Argument(help: "A backup's file; the newest without one.") var backup: String?
    @OptionGroup var backups: BackupOptions
    @Flag(help: "Only look whether it could be done.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let path = try backups.path(of: backup, in: context)
        do { try context.refuseRecordFile(path) } catch { throw BackupError.isRecordFile(path: path) }
        try BackupFile(path).check()
        let probe = RecordFileProbe.examine(context.databasePath, isFull: false)
        let isThere = FileManager.default.fileExists(atPath: context.databasePath)
        if dryRun { return context.console.say("\(path) is sound and can be brought back. Nothing was changed.") }
        guard !context.isAsking else { throw CommandError.nowIsForQuestions }
        if isThere, probe.isRecordFile, probe.damages.isEmpty {
            let before = try backups.folder(in: context).place(at: context.now())
            try await context.backUp(to: before)
            context.console.say("What was there is in \(before).")
            try await context.restore(from: path)
        } else if let aside = try BackupFile(path).replace(context.databasePath, at: context.now()) {
            context.console.say("The damaged file is now \(aside).")
        }
        try await context.perform(NoteRestore(backup: URL(fileURLWithPath: path).lastPathComponent))
        context.console.say("Brought back \(path).")
    }
}
