import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Changes what an event says of itself. Its times are moved with ``MoveEvent``; another place is told to whoever knew
/// the old one.
package struct EditEvent: Change {
    /// What is said; what is nil stays.
    package struct Draft: Sendable, Hashable {
        package var title: String?
        package var kind: Event.Kind?
        package var place: String?
        package var controlPhone: String?
        package var controlNote: String?
        package var firstAid: String?
        package var lostChild: String?

        package init() {}
    }

    package let code: String
    package let draft: Draft

    package init(_ code: String, _ draft: Draft) {
        self.code = code
        var draft = draft
        draft.title = draft.title?.trimmedOnOneLine
        self.draft = draft
    }

    /// - Throws: ``EventError``.
    package func apply(in db: Database) throws -> EventChange {
        let event = try EventQuery(code).answer(in: db)
        if let title = draft.title, title.isEmpty { throw EventError.noTitle }
        guard event.state != .cancelled, event.state != .closed else {
            throw EventError.cannotChange(event.code, state: event.state)
        }
        let values = self.values(of: event).filter { $0.old != $0.new }
        guard !values.isEmpty else { return EventChange(event, db: db) }
        func write() throws {
            for value in values {
                try db.execute(
                    sql: "UPDATE event SET \(value.column) = ? WHERE id = ?", arguments: [value.new, event.id])
            }
            try db.audit(
                "event.edited", event.code, Dictionary(values.map { ($0.column, $0.new) }, uniquingKeysWith: { $1 }))
        }
        var consequences: Consequences?
        if values.contains(where: { $0.column == "place" && !$0.old.isEmpty }) {
            let shifts = try Shift.ID.fetchAll(
                db, sql: "SELECT id FROM shift WHERE event_id = ? AND state = 'planned' AND ends_at > ? ORDER BY id",
                arguments: [event.id, try db.transactionSeconds()])
            consequences = try ConsequentChange(
                notice: GiveNotice(kind: .change), shifts: shifts, allowsCollisions: true, raisesShifts: false
            ).make(in: db) {
                try write()
                try db.execute(
                    sql: "UPDATE event SET generation = generation + 1 WHERE id = ?", arguments: [event.id])
            }
        } else {
            try write()
        }
        return EventChange(try Event.find(db, id: event.id), what: .edited(values.map(\.words)), consequences)
    }

    private func values(of event: Event) -> [(column: String, words: String, old: String, new: String)] {
        [
            ("title", "title", event.title, draft.title ?? event.title),
            ("kind", "kind", event.kind.rawValue, (draft.kind ?? event.kind).rawValue),
            ("place", "place", event.place, draft.place ?? event.place),
            ("control_phone", "control phone", event.controlPhone, draft.controlPhone ?? event.controlPhone),
            ("control_note", "control note", event.controlNote, draft.controlNote ?? event.controlNote),
            ("first_aid", "first aid", event.firstAid, draft.firstAid ?? event.firstAid),
            ("lost_child", "lost children", event.lostChild, draft.lostChild ?? event.lostChild),
        ]
    }
}
