import Foundation
import GRDB
import Persistence

/// That the scheduler is alive, and where it stands.
package struct Heartbeat: Hashable, Sendable {
    package let pid: Int32
    package let version: String
    package let startedAt: Date
    package var tickAt: Date
    package var tickSinceBoot: BootTime
    /// One word: `tick` while it runs; at its end `stopped`, or `once` where it was started to end by itself.
    package var doing: String
    /// It ended in good order.
    package var stoppedAt: Date?
    package var doubt: ClockDoubt?

    package init(pid: Int32, version: String, startedAt: Date, tickAt: Date, tickSinceBoot: BootTime, doing: String) {
        self.pid = pid
        self.version = version
        self.startedAt = startedAt
        self.tickAt = tickAt
        self.tickSinceBoot = tickSinceBoot
        self.doing = doing
    }
}

/// Writes the heartbeat down.
package struct Beat: Note {
    package let heartbeat: Heartbeat

    package init(_ heartbeat: Heartbeat) {
        self.heartbeat = heartbeat
    }

    /// - Returns: How often a person has said that the clock is right; see ``TrustClock``.
    package func write(in db: Database) throws -> Int {
        let trusted = try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    INSERT INTO heartbeat (id, pid, boot_id, version, started_at, tick_at, tick_since_boot, doing,
                        stopped_at, doubt, doubt_seconds, doubt_at)
                    VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET pid = excluded.pid, boot_id = excluded.boot_id,
                        version = excluded.version, started_at = excluded.started_at, tick_at = excluded.tick_at,
                        tick_since_boot = excluded.tick_since_boot, doing = excluded.doing,
                        stopped_at = excluded.stopped_at, doubt = excluded.doubt,
                        doubt_seconds = excluded.doubt_seconds, doubt_at = excluded.doubt_at
                    RETURNING trusted
                    """),
            arguments: [
                heartbeat.pid, heartbeat.tickSinceBoot.id, heartbeat.version, heartbeat.startedAt.wholeSeconds,
                heartbeat.tickAt.wholeSeconds, heartbeat.tickSinceBoot.milliseconds, heartbeat.doing,
                heartbeat.stoppedAt?.wholeSeconds, heartbeat.doubt?.kind.rawValue ?? "",
                heartbeat.doubt?.seconds ?? 0, heartbeat.doubt?.since.wholeSeconds,
            ])
        return trusted ?? 0
    }
}

/// The last heartbeat; nil where no scheduler ever ran.
package struct HeartbeatQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> Heartbeat? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM heartbeat") else { return nil }
        func date(_ name: String) -> Date? {
            (row[name] as Int64?).map { Date(timeIntervalSince1970: Double($0)) }
        }
        guard let startedAt = date("started_at"), let tickAt = date("tick_at") else { return nil }
        var heartbeat = Heartbeat(
            pid: row["pid"], version: row["version"], startedAt: startedAt, tickAt: tickAt,
            tickSinceBoot: BootTime(id: row["boot_id"], milliseconds: row["tick_since_boot"]), doing: row["doing"])
        heartbeat.stoppedAt = date("stopped_at")
        if let kind = ClockDoubt.Kind(rawValue: row["doubt"]), let since = date("doubt_at") {
            heartbeat.doubt = ClockDoubt(kind, seconds: row["doubt_seconds"], since: since)
        }
        return heartbeat
    }
}

/// A person says that the clock is right, so that the scheduler goes on.
package struct TrustClock: Change {
    package init() {}

    /// - Throws: ``SchedulerError/noDoubt``.
    package func apply(in db: Database) throws -> ClockDoubt {
        guard let doubt = try HeartbeatQuery().answer(in: db)?.doubt else { throw SchedulerError.noDoubt }
        try db.execute(
            sql: "UPDATE heartbeat SET doubt = '', doubt_seconds = 0, doubt_at = NULL, trusted = trusted + 1")
        try db.audit("scheduler.clock-trusted", "", ["doubt": doubt.sentence])
        return doubt
    }
}
