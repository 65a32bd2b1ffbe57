import GRDB
import Language
import Persistence
import Volunteering

/// An event by its code.
package struct EventQuery: Query {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    /// - Throws: ``EventError/unknown(_:suggestion:)``.
    package func answer(in db: Database) throws -> Event {
        if let event = try Event.fetchOne(
            db, sql: "SELECT * FROM event WHERE code = ? COLLATE NOCASE", arguments: [code])
        {
            return event
        }
        let codes = try String.fetchAll(db, sql: "SELECT code FROM event ORDER BY starts_at DESC")
        throw EventError.unknown(code, suggestion: Spelling.closest(to: code, among: codes))
    }
}
