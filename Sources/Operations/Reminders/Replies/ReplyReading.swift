import Crypto
import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Finds out what one mail says, and what it would do.
struct ReplyReading {
    private let key: SymmetricKey?

    init(in db: Database) throws {
        // Without a key no code was ever made here.
        key = try CardKeyQuery.key(in: db)
    }

    func row(for reply: MailReply, in db: Database) throws -> RepliesRead.Row {
        if let report = reply.mail.report, let returned = try ReturnedMail(report, in: db) {
            return try row(for: reply, returned, in: db)
        }
        let codes = AnswerCode.candidates(in: reply.mail.subject)
        let distinct = Set(codes.map { $0.uppercased() })
        if reply.mail.isAutomatic { return try plain(reply, .automatic, in: db) }
        guard let text = codes.first else { return try plain(reply, .words, in: db) }
        guard distinct.count == 1 else { return try plain(reply, .several, in: db) }
        guard let key else { return try plain(reply, .forged, in: db) }
        let code: AnswerCode
        do throws(SignedCode.Fault) {
            code = try AnswerCode(text, signedBy: key)
        } catch {
            // A code that was cut off or typed over is as good as one that somebody made up.
            return try plain(reply, .forged, in: db)
        }
        let digest = reply.digest(with: text)
        let isKnown = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM mail_reply WHERE digest = ?)"), arguments: [digest])
        var row = RepliesRead.Row(reply)
        row.digest = digest
        switch code {
        case .place(let id, let revision, let told, let comes):
            row.answer = comes ? .yes : .no
            row.before = try Assignment.fetchOne(db, sql: "SELECT * FROM assignment WHERE id = ?", arguments: [id])
            row.person = row.before?.volunteerId
            row.verdict = try ReplyVerdict.of(id, revision: revision, told: told, comes: comes, in: db)
        case .leave(let id):
            row.answer = .leave
            row.person = try Volunteer.fetchOne(db, sql: "SELECT * FROM volunteer WHERE id = ?", arguments: [id])?.id
            row.verdict = try leaving(id, in: db)
        }
        if isKnown == true { row.verdict = .readBefore }
        return row
    }

    private func row(for reply: MailReply, _ returned: ReturnedMail, in db: Database) throws -> RepliesRead.Row {
        let digest = reply.digest(with: "returned \(returned.message)")
        let isKnown = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM returned_mail WHERE digest = ?)"),
            arguments: [digest])
        var row = RepliesRead.Row(reply)
        row.digest = digest
        row.person = returned.person
        row.verdict = isKnown == true ? .readBefore : .returned(returned)
        return row
    }

    /// A mail that says nothing which a record file could act upon; its sender may be known all the same.
    private func plain(_ reply: MailReply, _ verdict: ReplyVerdict, in db: Database) throws -> RepliesRead.Row {
        var row = RepliesRead.Row(reply)
        row.verdict = verdict
        let found = try Volunteer.ID.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM volunteer WHERE email_key = ? AND state <> 'erased' LIMIT 2"),
            arguments: [reply.mail.senderAddress.lowercased()])
        if found.count == 1 { row.person = found.first }
        return row
    }

    private func leaving(_ id: Volunteer.ID, in db: Database) throws -> ReplyVerdict {
        guard let state = try String.fetchOne(db, sql: "SELECT state FROM volunteer WHERE id = ?", arguments: [id])
        else { return .late("There is no \(id.code) any more.") }
        guard state != "erased" else { return .noted }
        let consent = try String.fetchOne(
            db,
            sql: """
                SELECT state FROM consent WHERE volunteer_id = ? AND purpose = 'reminders' AND channel = 'email'
                """,
            arguments: [id])
        return consent == "refused" ? .noted : .settles
    }
}
