import Foundation
import Operations
import Persistence
import Volunteering

/// Keeps a record file that was brought back from a backup, or that came from another machine, from sending.
///
/// A small file beside the record file says which record file sent from here last, and how far it had come. A copy
/// that does not agree with it could say again what was said already. Source: Handbook, ADR-0030.
package struct RestoreFence: Sendable {
    /// What the file holds.
    private struct Mark: Codable {
        var record: String
        var machine: String
        /// The last row of the audit when something was last claimed, and its time in whole seconds; row 0 as long as
        /// nothing was.
        var audit: Int64
        var at: Int64
    }

    package let path: String
    private let machine: String

    /// - Parameters:
    ///   - recordFile: The path of the record file; the mark lies beside it.
    ///   - machine: What tells this machine from another.
    package init(of recordFile: String, machine: String? = nil) {
        path = recordFile + ".sending"
        self.machine = machine ?? Self.thisMachine
    }

    private static let thisMachine: String = {
        guard let id = FileManager.default.contents(atPath: "/etc/machine-id") else { return "" }
        return String(decoding: id, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }()

    /// Looks whether this record file may send from here, and holds it when it may not.
    ///
    /// - Returns: One line that says why nothing is sent; nil when the way is free.
    func guardSending(from store: Store) async throws -> String? {
        let record = try await store.ask(RecordIdentityQuery(auditId: lastAudit()))
        if record.isHeldForRestore { return record.obstacle?.sentence }
        if let because = try doubt(about: record) {
            return try await store.perform(HoldSending(because: because, isRestore: true)).sentence
        }
        if record.id == nil { try await lay(in: store) }
        return nil
    }

    /// Asks everything that may be in the way, for what is sent by hand and is no reminder.
    ///
    /// - Throws: ``SendError/held(_:)``.
    package func letThrough(_ channel: Channel, from store: Store) async throws {
        if let reason = try await guardSending(from: store) { throw SendError.held(reason) }
        if let obstacle = try await store.ask(SendingObstacleQuery(channel: channel)) {
            throw SendError.held(obstacle.sentence)
        }
    }

    /// The row of the audit up to which the record file is known here.
    package func lastAudit() throws -> Int64? { try read()?.audit }

    /// Why it may not send; nil for a file that agrees with its mark, or has never sent.
    ///
    /// - Parameter record: With the row of the audit that ``lastAudit()`` names.
    package func doubt(about record: RecordIdentity) throws -> String? {
        guard let mark = try read() else {
            if isThere { return "\(path) is damaged" }
            return record.id == nil ? nil : "this record file sent from another place before"
        }
        // A new campaign in the place of an old one.
        if record.id == nil, record.createdAt > mark.at { return nil }
        if mark.machine != machine { return "this record file came from another machine" }
        guard record.id == mark.record, mark.audit == 0 || record.auditAt == mark.at else {
            return "this record file is an older state than the one that sent last"
        }
        return nil
    }

    /// Notes how far the record file has come, before anything of it leaves.
    ///
    /// - Parameter at: The time of that row of the audit, in whole seconds.
    func advance(to auditId: Int64, at: Int64) throws {
        guard var mark = try read() else { return }
        mark.audit = auditId
        mark.at = at
        try write(mark)
    }

    /// Makes the record file as it is now the one that sends from here.
    ///
    /// Its new name stands in the mark first: whoever is ended in between has sent nothing, and may begin again.
    package func lay(in store: Store) async throws {
        let identity = IdentifyRecord()
        try write(Mark(record: identity.id, machine: machine, audit: 0, at: try read()?.at ?? 0))
        try await store.perform(identity)
    }

    private var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// Nil when there is none, or it cannot be read as one.
    private func read() throws -> Mark? {
        guard isThere else { return nil }
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        do {
            return try JSONDecoder().decode(Mark.self, from: data)
        } catch is DecodingError {
            return nil
        }
    }

    /// Never by halves: a mark that is left empty would hold everything.
    private func write(_ mark: Mark) throws {
        let scratch = path + ".part"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try encoder.encode(mark).write(to: URL(fileURLWithPath: scratch))
        guard chmod(scratch, 0o600) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        try DiskSync.put(scratch, at: path)
    }
}
