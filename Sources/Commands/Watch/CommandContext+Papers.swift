import Documents
import Foundation
import Operations
import Persistence
import Scheduling
import Settings

extension CommandContext {
    /// Papers by the press as PDF; as HTML where it is not installed.
    func paperMaking() -> PaperMaking {
        let press: Press?
        do { press = try Press.beside(executable: "/proc/self/exe") } catch { press = nil }
        return PaperMaking(ending: press == nil ? "html" : "pdf", voice: { self.voice(for: $0) }) { page, path in
            let file = try AtomicFile(at: path)
            if let press {
                try file.fill(writtenBy: { handle in try press.print(page, as: .pdf, to: handle) })
            } else {
                try file.fill { sink in try sink(Array(HTMLRenderer().render(page).utf8)) }
            }
        }
    }

    /// What a process that was killed may have left in the folders that are set.
    ///
    /// - Parameter papers: Nil for the setting.
    func leftovers(papers: String? = nil) -> Leftovers {
        Leftovers(
            outbox: deliverySettings.outbox, backups: BackupFolder(of: databasePath).path,
            papers: papers ?? settings.papers)
    }

    /// What can be seen of the scheduler on this machine.
    func schedulerTraces() async throws -> SchedulerTraces {
        let fence = RestoreFence(of: databasePath)
        let record = try await ask(RecordIdentityQuery(auditId: fence.lastAudit()))
        return SchedulerTraces(
            boot: BootTime.ofThisMachine(), isLocked: WatchLock.isHeld(for: databasePath),
            sendingDoubt: try fence.doubt(about: record))
    }
}
