import Foundation
import GRDB
import Persistence
import Volunteering

/// Why nothing is sent now.
package enum SendingObstacle: Hashable, Sendable {
    /// A person holds it, or the record file was restored or moved.
    case held(since: Date, isRestore: Bool, because: String)
    /// Vigil itself waits for a while.
    case paused(until: Date, because: String)

    package var sentence: String {
        switch self {
        case .held(_, true, let because):
            "Nothing is sent: \(because). Look, then let it go on: vigil reminder resume"
        case .held(_, false, let because):
            "Sending is held\(because.isEmpty ? "" : " (\(because))"). Let it go on: vigil reminder resume"
        case .paused(_, let because): "Sending waits for a while: \(because)"
        }
    }
}

/// The rows that say whether anything is sent.
struct SendingState {
    let recordId: String?
    private let held: SendingObstacle?

    init(in db: Database) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM sending") else {
            (recordId, held) = (nil, nil)
            return
        }
        recordId = row["record_id"]
        held = (row["held_since"] as Double?).map { since in
            .held(
                since: Date(timeIntervalSince1970: since), isRestore: row["held_by"] as String? == "restore",
                because: row["held_because"])
        }
    }

    /// - Parameter channel: Nil for what concerns all of them.
    func obstacle(on channel: Channel?, at now: Date, in db: Database) throws -> SendingObstacle? {
        if let held { return held }
        guard let channel else { return nil }
        let row = try Row.fetchOne(db, sql: "SELECT * FROM sending_channel WHERE channel = ?", arguments: [channel])
        guard let pause = row.flatMap(Self.pause), case .paused(let until, _) = pause, until > now else { return nil }
        return pause
    }

    private static func pause(_ row: Row) -> SendingObstacle? {
        (row["paused_until"] as Double?).map { until in
            .paused(until: Date(timeIntervalSince1970: until), because: row["paused_because"])
        }
    }
}
