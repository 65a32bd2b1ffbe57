import ArgumentParser
import Foundation
import Operations
import Persistence
import Scheduling

struct BackupRestore: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Make the record file what a backup holds.",
        discussion: """
            What the record file holds now is put aside first, and is brought back only when it is named. A record file \
            that is gone is put there; one that cannot be read is moved aside. No scheduler may be running.
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
        if dryRun {
            if WatchLock.isHeld(for: context.databasePath) == true { throw BackupError.schedulerRuns(pid: nil) }
            return context.console.say("\(path) is sound and can be brought back. Nothing was changed.")
        }
        guard !context.isAsking else { throw CommandError.nowIsForQuestions }
        // Until the end, so that none begins on a file that is being replaced.
        let lock = try Self.lock(context.databasePath)
        defer { lock.release() }
        if isThere, probe.isRecordFile, probe.damages.isEmpty {
            let before = try backups.folder(in: context).place(at: context.now(), isAside: true)
            try await context.backUp(to: before)
            let name = URL(fileURLWithPath: before).lastPathComponent
            context.console.say("What was there is in \(before). Back to it: vigil backup restore \(name)")
            try await context.restore(from: path)
        } else if let aside = try BackupFile(path).replace(context.databasePath, at: context.now()) {
            context.console.say("What was there is now \(aside).")
        }
        try await context.perform(NoteRestore(backup: URL(fileURLWithPath: path).lastPathComponent))
        context.console.say("Brought back \(path).")
        context.console.say("Nothing is sent from it until somebody lets it: vigil reminder resume")
    }

    private static func lock(_ recordFile: String) throws -> WatchLock {
        do {
            return try WatchLock(of: recordFile)
        } catch .alreadyRunning(let pid) {
            throw BackupError.schedulerRuns(pid: pid)
        }
    }
}
