import Foundation
import GRDB
import Persistence
import Volunteering

/// What can be seen of the scheduler outside the record file.
package struct SchedulerTraces: Sendable, Hashable {
    /// This machine's.
    package let boot: BootTime
    /// A process holds the scheduler's lock; nil when that cannot be told.
    package let isLocked: Bool?
    /// How messages leave, in a sentence.
    package let transport: String?
    /// Why this record file may not send from here, as the file beside it says; nil where it may.
    package let sendingDoubt: String?

    package init(boot: BootTime, isLocked: Bool?, transport: String? = nil, sendingDoubt: String? = nil) {
        self.boot = boot
        self.isLocked = isLocked
        self.transport = transport
        self.sendingDoubt = sendingDoubt
    }
}

/// Whether the scheduler is alive, and what it leaves undone.
struct SchedulerQuery: Query {
    static let quietAfter: Double = 60
    static let stuckAfter: Double = 900
    static let startedAgainWithin: Double = 3600
    /// A reminder that is due for longer is late.
    static let lateAfter: Int64 = 300
    /// More are not counted.
    static let mostLate = 10_000

    let now: Date
    let zone: TimeZone
    /// Nil where only the record file is there: then the time on the wall decides.
    let traces: SchedulerTraces?

    func answer(in db: Database) throws -> SchedulerStatus {
        let heartbeat = try HeartbeatQuery().answer(in: db)
        let late =
            try Int.fetchOne(db, sql: Self.late, arguments: [now.wholeSeconds, Self.lateAfter, Self.mostLate]) ?? 0
        let uncertain = try Int.fetchOne(db, sql: "SELECT count(*) FROM reminder WHERE state = 'uncertain'") ?? 0
        return SchedulerStatus(
            state: heartbeat.map(state) ?? .absent, heartbeat: heartbeat, late: late, uncertain: uncertain,
            transport: traces?.transport, zone: zone)
    }

    private func state(of heartbeat: Heartbeat) -> SchedulerStatus.State {
        if heartbeat.stoppedAt != nil {
            let isRecent = abs(now.timeIntervalSince(heartbeat.tickAt)) <= Self.startedAgainWithin
            return heartbeat.doing == "once" && isRecent ? .onceInAWhile : .stopped
        }
        var age = now.timeIntervalSince(heartbeat.tickAt)
        if let traces {
            if traces.isLocked == false { return .died }
            if let passed = traces.boot.seconds(since: heartbeat.tickSinceBoot) {
                age = passed
            } else if traces.isLocked == nil {
                return .died
            }
            // Who holds the lock lives, whatever it takes for the boot: in a container, a service that sees a /proc of its
            // own is told another one than who asks.
        }
        if age > Self.quietAfter, traces?.isLocked == nil { return .died }
        if age > Self.stuckAfter { return .stuck }
        if age > Self.quietAfter { return .busy }
        return heartbeat.doubt == nil ? .running : .clockDoubted
    }

    /// Calls are made by people, and what an obstacle or a person holds back is not the scheduler's to send.
    private static let late = """
        SELECT count(*) FROM (
            SELECT 1 FROM reminder AS late, assignment AS place, reminder_eligibility AS e
            WHERE late.state = 'planned' AND late.channel <> 'call' AND late.due_at <= ?1 - ?2 AND late.not_after > ?1
                AND place.id = late.assignment_id AND e.rule_id = late.rule_id AND e.shift_id = place.shift_id
                AND e.assignment_id = place.id AND e.excluded IS NULL AND e.obstacle IS NULL
                AND e.generation = late.generation
                AND NOT EXISTS (SELECT 1 FROM sending WHERE held_since IS NOT NULL)
                AND late.rule_id NOT IN (SELECT rule_id FROM held_rule)
            LIMIT ?3)
        """
}
