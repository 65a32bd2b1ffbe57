import Foundation
import GRDB
import Volunteering

/// Who may be called, and whose addresses failed.
struct Callability {
    private let refused: Set<Int64>
    private let failedNumbers: Set<String>
    private let failedMail: [String: Date]

    init(in db: Database) throws {
        refused = try Set(
            Int64.fetchAll(
                db,
                sql: """
                    SELECT volunteer_id FROM consent
                    WHERE purpose = 'reminders' AND channel = 'call' AND state = 'refused'
                    """))
        failedNumbers = try Set(
            String.fetchAll(db, sql: "SELECT address FROM flagged_address WHERE channel = 'call'"))
        failedMail = try Dictionary(
            uniqueKeysWithValues: Row.fetchAll(
                db, sql: "SELECT address, at FROM flagged_address WHERE channel = 'email'"
            ).map { ($0["address"], Date(timeIntervalSince1970: $0["at"])) })
    }

    /// Why the person cannot be called; nil when they can.
    func obstacle(to person: ReminderCandidate.Person) -> String? {
        if refused.contains(person.id.rawValue) { return "consent-refused" }
        guard let phone = person.phone else { return "no-phone" }
        return failedNumbers.contains(phone) ? "address-failed" : nil
    }

    /// When mail to the person came back.
    func failedOn(_ person: ReminderCandidate.Person) -> Date? {
        person.emailKey.flatMap { failedMail[$0] }
    }
}
