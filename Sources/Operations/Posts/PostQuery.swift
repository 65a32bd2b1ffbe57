import GRDB
import Language
import Persistence
import Volunteering

/// A post of an event by its code, in any case.
package struct PostQuery: Query {
    package let event: Event
    package let code: String

    package init(event: Event, code: String) {
        self.event = event
        self.code = code
    }

    /// - Throws: ``PostError/unknown(_:event:suggestion:)``.
    package func answer(in db: Database) throws -> Post {
        if let post = try Post.fetchOne(
            db, sql: "SELECT * FROM post WHERE event_id = ? AND code = ?", arguments: [event.id, code])
        {
            return post
        }
        let codes = try String.fetchAll(db, sql: "SELECT code FROM post WHERE event_id = ?", arguments: [event.id])
        throw PostError.unknown(code, event: event.code, suggestion: Spelling.closest(to: code, among: codes))
    }
}
