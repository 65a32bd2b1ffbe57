import GRDB
import Language
import Persistence
import Volunteering

/// An event by its code, or by a part of its title that no other has.
package struct EventQuery: Query {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// - Throws: ``EventError/unknown(_:suggestion:)``, ``EventError/ambiguous(_:)``.
    package func answer(in db: Database) throws -> Event {
        if let event = try Event.fetchOne(
            db, sql: "SELECT * FROM event WHERE code = ? COLLATE NOCASE", arguments: [code])
        {
            return event
        }
        let events = try Event.fetchAll(db, sql: "SELECT * FROM event ORDER BY starts_at DESC, id")
        let named = NamePart(code)?.matches(among: events, name: \.title) ?? []
        if named.count == 1 { return named[0] }
        guard named.isEmpty else {
            throw EventError.ambiguous(
                Candidates(named, for: code) { event in
                    "\(event.code)  \(event.title), \(CampaignTime(event.startsAt, in: event.zone).day)"
                })
        }
        throw EventError.unknown(code, suggestion: Spelling.closest(to: code, among: events.map(\.code)))
    }
}
