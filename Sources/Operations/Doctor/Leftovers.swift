import Foundation
import Persistence
import Volunteering

/// What a process that was killed had begun to write in the outbox, among backups and among papers: it names people,
/// and nobody would take it away.
package struct Leftovers: Sendable {
    /// So long nothing stands still that is being written, in seconds.
    package static let after: TimeInterval = 86_400

    private let outbox: String
    private let backups: String
    private let papers: String

    /// - Parameters: Folders, which need not be there.
    package init(outbox: String, backups: String, papers: String) {
        self.outbox = outbox
        self.backups = backups
        self.papers = papers
    }

    /// The paths of what nobody has written to for a day, folders of the outbox among them.
    package func paths(at now: Date) throws -> [String] {
        let found =
            try entries(of: outbox, Self.isMail) + entries(of: backups, Self.isBackup)
            + paperFolders().flatMap { try entries(of: $0, Self.isPaper) }
        return found.filter { path in Self.hasStoodStill(path, at: now) }
    }

    /// - Returns: How many there were.
    package func remove(at now: Date) throws -> Int {
        let left = try paths(at: now)
        for path in left { try FileManager.default.removeItem(atPath: path) }
        return left.count
    }

    /// Whether nobody has written to it for a day.
    static func hasStoodStill(_ path: String, at now: Date) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        return now.timeIntervalSince1970 - Double(status.st_mtim.tv_sec) > after
    }

    /// From a folder that cannot be written to nothing can be taken away either; `vigil doctor` tells of it elsewhere.
    ///
    /// - Parameter isMeant: Told the name: an outbox can hold hundreds of thousands.
    private func entries(of folder: String, _ isMeant: (String) -> Bool) throws -> [String] {
        guard access(folder, R_OK | W_OK | X_OK) == 0 else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter(isMeant).sorted()
            .map { "\(folder)/\($0)" }
    }

    /// Those of days, and of events in them: nothing else in there is the printer's.
    private func paperFolders() throws -> [String] {
        let days = try entries(of: papers) { Day(iso: $0) != nil }
        return try days + days.flatMap { try entries(of: $0) { !$0.contains(".") } }
    }

    private static func isMail(_ name: String) -> Bool {
        name.hasPrefix(".")
            && (name.wholeMatch(of: /\.batch-[0-9A-F-]{36}/) != nil
                || name.wholeMatch(of: /\.\d{8}T\d{6}Z-.+\.eml\.[0-9A-F-]{36}/) != nil)
    }

    private static func isBackup(_ name: String) -> Bool {
        name.wholeMatch(of: /.+-\d{8}T\d{6}Z\.db\.part(-wal|-shm|-journal)?/) != nil
    }

    private static func isPaper(_ name: String) -> Bool {
        ScratchName(name).map { ["pdf", "html"].contains($0.ending) } ?? false
    }
}
