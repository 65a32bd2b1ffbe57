import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Corrects a post; another name, or another way to find it, is told to whoever had been told of a shift there.
package struct EditPost: Change {
    /// What is said; what is nil stays.
    package struct Draft: Sendable, Hashable {
        package var code: String?
        package var name: String?
        package var kind: Post.Kind?
        /// In no sector when empty.
        package var sector: String?
        package var description: String?
        package var latitude: Double?
        package var longitude: Double?
        /// Takes latitude and longitude away.
        package var hasNoPosition = false

        package init() {}
    }

    package let event: String
    package let code: String
    package let draft: Draft

    package init(event: String, code: String, _ draft: Draft) {
        self.event = event
        self.code = code
        var draft = draft
        draft.name = draft.name?.trimmedOnOneLine
        draft.sector = draft.sector?.trimmedOnOneLine
        self.draft = draft
    }

    /// - Throws: ``PostError``, ``EventError``, ``ShiftError``.
    package func apply(in db: Database) throws -> PostChange {
        let event = try EventQuery(event).answer(in: db)
        let post = try PostQuery(event: event, code: code).answer(in: db)
        let subject = "\(event.code)/\(post.code)"
        guard event.state == .draft || event.state == .published else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let values = try PostValues(draft, of: post, in: event, db)
        guard !values.changes.isEmpty else { return PostChange(subject, values: [], nil) }
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE post_id = ? ORDER BY id", arguments: [post.id])
        // Nobody has to hear of a shift that is over.
        let now = try db.transactionDate
        let reporting = values.name == post.name ? [] : try reporting(at: post.name, event, from: now, in: db)
        let own = reporting.filter { $0.postId == post.id }
        func write() throws {
            if values.code != post.code { try rename(post, shifts, to: values.code, event, in: db) }
            try values.write(to: post.id, in: db)
            for shift in own {
                try db.execute(
                    sql: "UPDATE shift SET reports_to = ? WHERE id = ?", arguments: [values.name, shift.id])
            }
            try db.audit(
                "post.edited", subject,
                Dictionary(values.changes.map { ($0.column, $0.words) }, uniquingKeysWith: { $1 }))
        }
        let ahead = shifts.filter { $0.state == .planned && $0.endsAt > now }.map(\.id)
        let stale = reporting.filter { $0.postId != post.id }.map { "\(event.code)/\($0.code)" }
        guard values.isNews, !ahead.isEmpty else {
            try write()
            return PostChange(subject, values: values.changes, nil, reportingAtOldName: stale)
        }
        let consequences = try ConsequentChange(
            notice: GiveNotice(kind: .change), shifts: ahead, allowsCollisions: true, raisesShifts: true
        ).make(in: db, write)
        return PostChange(subject, values: values.changes, consequences, reportingAtOldName: stale)
    }

    /// The event's shifts ahead whose own words for where people report are this name.
    ///
    /// Those of the post follow its name. People of another may gather there, or where its sign still stands: that is
    /// only told.
    private func reporting(at name: String, _ event: Event, from now: Date, in db: Database) throws -> [Shift] {
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE event_id = ? AND state = 'planned' AND reports_to <> '' ORDER BY id",
            arguments: [event.id])
        return shifts.filter { $0.endsAt > now && $0.reportsTo.lowercased() == name.lowercased() }
    }

    /// Gives the post another code, and its shifts that carry the old one too.
    ///
    /// People say the code over the radio and read it on paper: once it is known to anybody it stays.
    private func rename(_ post: Post, _ shifts: [Shift], to code: String, _ event: Event, in db: Database) throws {
        // A code finds its post in whatever case it is typed: another case is the same code.
        guard code.lowercased() != post.code.lowercased() else { return }
        if let known = try ShiftTraces(shifts.map(\.id), in: db).known {
            throw PostError.codeKnown(post.code, by: known)
        }
        for shift in shifts {
            guard shift.code.lowercased().hasPrefix(post.code.lowercased()) else { continue }
            let rest = shift.code.dropFirst(post.code.count)
            guard rest.isEmpty || rest.first == "." else { continue }
            try ShiftEntry.check(code: code + rest, of: event, in: db)
            try db.execute(sql: "UPDATE shift SET code = ? WHERE id = ?", arguments: [code + rest, shift.id])
        }
    }
}
