import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// A mail of ours that came back: whose it was, and what follows.
struct ReturnedMail: Hashable, Sendable {
    /// Of the table `message`.
    let message: Int64
    let person: Volunteer.ID
    /// The address that the record file still has for them is the one that refused; nil where it is another by now.
    let address: String?
    let phone: String?
    let report: DeliveryReport

    /// Nil where the report is about no mail of this record file.
    init?(_ report: DeliveryReport, in db: Database) throws {
        var found: Row?
        for name in report.originals where found == nil {
            found = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT message.id, volunteer_id, person.email_key, person.phone
                        FROM message JOIN volunteer AS person ON person.id = message.volunteer_id
                        WHERE message.name = ? AND message.channel = 'email'
                        """),
                arguments: [name])
        }
        guard let row = found else { return nil }
        message = row[0]
        person = Volunteer.ID(row[1])
        let known: String? = row[2]
        // Without any address in it the report is about the only one that we had.
        address = known.flatMap { report.recipients.isEmpty || report.recipients.contains($0) ? $0 : nil }
        phone = row[3]
        self.report = report
    }

    /// The address is at fault, and is still the one that is used.
    var flags: Bool { report.fate == .refusedAddress && address != nil }

    var word: String {
        switch report.fate {
        case .refusedAddress: "refused-address"
        case .refused: "refused"
        case .delayed: "delayed"
        }
    }

    /// What is known, and what to do.
    var sentence: String {
        let said = report.words.isEmpty ? report.status : "\(report.status): \(report.words)"
        let call = phone.map { "Call \($0)" } ?? "They have no phone"
        switch report.fate {
        case .delayed: return "The mail is late, and is tried again (\(said))."
        case .refused: return "The mail was refused, for a reason that is not the address (\(said)). \(call)."
        case .refusedAddress where address == nil:
            return "The address refuses mail (\(said)); it is not the one that is used now."
        case .refusedAddress:
            return
                "The address refuses mail (\(said)). \(call), then: vigil volunteer edit \(person.code) --email ADDRESS"
        }
    }

    /// Writes it down, once for each report, and flags the address.
    func keep(_ digest: Data, in db: Database) throws {
        let now = try db.transactionSeconds()
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO returned_mail (message_id, digest, read_at, fate, status, words)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [message, digest, now, word, report.status, report.words])
        guard db.changesCount > 0 else { return }
        try db.audit("volunteer.mail-returned", person.code, ["status": report.status, "fate": word])
        guard flags, let address else { return }
        try db.execute(
            sql: """
                INSERT INTO flagged_address (channel, address, reason, at) VALUES ('email', ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [address, "\(report.status) \(report.words)", now])
        if db.changesCount > 0 { try db.auditSending(.flagged, subject: person.code, details: ["channel": "email"]) }
    }
}
