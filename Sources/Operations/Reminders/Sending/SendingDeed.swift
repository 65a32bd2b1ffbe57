import GRDB
import Persistence

/// What sending writes into the audit: one row for a batch.
enum SendingDeed: String {
    case claimed = "message.claimed"
    case leaving = "message.leaving"
    case settled = "message.settled"
    case released = "message.released"
    case recovered = "message.recovered"
    /// Calls, on a call sheet.
    case printed = "message.printed"
    /// An address turned out to be wrong, which changes who can be reached.
    case flagged = "address.flagged"

    /// Changes nothing about who is to be reminded and how they are reached.
    var isNeutral: Bool { self != .flagged }
}

extension Database {
    /// Notes what sending did. What changes nothing for planning leaves its mark good; see ``PlanningMark``.
    func auditSending(_ deed: SendingDeed, subject: String = "reminders", details: [String: String]) throws {
        guard deed.isNeutral else { return try audit(deed.rawValue, subject, details) }
        try auditNeutrally(deed.rawValue, subject, details)
    }

    /// Notes something that changes nothing about who is to be reminded, so that planning's mark stays good.
    func auditNeutrally(_ action: String, _ subject: String, _ details: [String: String] = [:]) throws {
        let before = try Int64.fetchOne(cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM audit")) ?? 0
        try audit(action, subject, details)
        try cachedStatement(
            sql: "UPDATE planning_mark SET audit_id = (SELECT max(id) FROM audit) WHERE audit_id = ?"
        ).execute(arguments: [before])
    }

    /// Whether nothing but sending has written anything since an audit row, so that who was eligible still is.
    func isUntouched(since auditId: Int64) throws -> Bool {
        try Bool.fetchOne(
            cachedStatement(
                sql: "SELECT NOT EXISTS (SELECT 1 FROM audit WHERE id > ? AND action NOT LIKE 'message.%')"),
            arguments: [auditId]) ?? false
    }
}
