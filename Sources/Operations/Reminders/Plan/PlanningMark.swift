import Foundation
import GRDB
import Persistence
import Volunteering

/// How things stood when reminders were last planned: while they stand so, planning again would change nothing.
///
/// Every change leaves an audit row, so that those since then tell whether anything was changed that planning looks at;
/// what the passing of time changes is in the rules' times. Source: Handbook, ADR-0021.
struct PlanningMark: Hashable {
    /// A mark this old is not believed: whoever changed the file past Vigil is heard within a day.
    private static let lifetime: Int64 = 86_400

    /// What changes neither who is addressed, nor by which way, nor when. Whatever is not named here does: a change that
    /// does both leaves a row of each kind.
    static let neutral = [
        "assignment.called", "assignment.mailed", "volunteer.mailed", "volunteer.mail-returned", "volunteer.added",
        "sheet.frozen", "sheet.printed", "sheet.sent", "emergency.printed", "card.key-made", "sector.added",
        "sector.lead", "shift.lead", "shift.asked", "team.added", "post.added", "sending.held", "sending.identified",
        "scheduler.clock-trusted",
    ]

    let auditId: Int64
    /// Whole seconds since 1970.
    let at: Int64
    /// ``DueTable/fingerprint(at:horizon:)``, of all rules and shifts.
    let times: Int64

    init(at now: Date, times: Int64, in db: Database) throws {
        auditId = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM audit") ?? 0
        at = now.wholeSeconds
        self.times = times
    }

    /// Does everything stand as it did at the last planning?
    func isKnown(in db: Database) throws -> Bool {
        // A reminder whose own times have come since is settled by planning, whatever its rule says today.
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM planning_mark AS mark
                    WHERE mark.audit_id <= ?1 AND mark.times = ?2 AND mark.at BETWEEN ?3 - ?4 AND ?3
                        AND NOT EXISTS (
                            SELECT 1 FROM audit WHERE id > mark.audit_id AND action NOT LIKE 'message.%'
                                AND action NOT IN (SELECT value FROM json_each(?5)))
                        AND NOT EXISTS (
                            SELECT 1 FROM reminder WHERE state = 'planned' AND due_at <= ?3
                                AND (due_at > mark.at OR (not_after > mark.at AND not_after <= ?3))))
                """,
            arguments: [auditId, times, at, Self.lifetime, "\(Self.neutral)"]) ?? false
    }

    /// Keeps the mark for the next planning.
    func save(in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO planning_mark (id, audit_id, at, times) VALUES (1, ?, ?, ?)",
            arguments: [auditId, at, times])
    }
}

extension DueTable {
    /// One number for what the table says at a moment, in any order: it changes when a rule's time comes near, comes
    /// or passes, and when times were derived anew.
    func fingerprint(at now: Date, horizon: Date) -> Int64 {
        let sum = entries.reduce(into: UInt64(0)) { sum, entry in
            var parts: [Int64] = [entry.rule.rawValue, entry.shift.rawValue]
            if let time = entry.time {
                // What is overdue is due at every moment of looking.
                let due = time.dueAt <= now ? 0 : time.dueAt.wholeSeconds
                let passed = [time.since <= now, time.dueAt <= now, time.dueAt <= horizon, time.notAfter <= now]
                let skip: Int64 =
                    switch time.skip {
                    case nil: 0
                    case .quietHours: 1
                    case .afterStart: 2
                    case .awaited: 3
                    }
                parts += [time.nominalAt.wholeSeconds, time.since.wholeSeconds, due, time.notAfter.wholeSeconds, skip]
                parts += passed.map { $0 ? 1 : 0 }
            }
            sum &+= Self.hash(parts)
        }
        return Int64(bitPattern: sum)
    }

    /// FNV-1a, 64 bits: the same in every process, as Swift's own hashing is not.
    private static func hash(_ parts: [Int64]) -> UInt64 {
        let hash = parts.reduce(into: UInt64(0xcbf2_9ce4_8422_2325)) { hash, part in
            withUnsafeBytes(of: part.littleEndian) { bytes in
                for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
        }
        // Mixed before it is summed: the same last flag of two entries would else add as much as it takes away.
        var mixed = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
