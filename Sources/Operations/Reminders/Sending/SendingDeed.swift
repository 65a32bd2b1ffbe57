import GRDB
import Persistence

/// What sending writes into the audit: one row for a batch. Planning looks at none of it but ``flagged``; see
/// ``PlanningMark/neutral``.
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
}

extension Database {
    /// Notes what sending did.
    func auditSending(_ deed: SendingDeed, subject: String = "reminders", details: [String: String]) throws {
        try audit(deed.rawValue, subject, details)
    }

    /// Whether nothing but sending has written anything since an audit row, so that who was eligible still is.
    func isUntouched(since auditId: Int64) throws -> Bool {
        try Bool.fetchOne(
            cachedStatement(
                sql: "SELECT NOT EXISTS (SELECT 1 FROM audit WHERE id > ? AND action NOT LIKE 'message.%')"),
            arguments: [auditId]) ?? false
    }
}
