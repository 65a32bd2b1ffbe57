import GRDB
import Language
import Persistence
import Volunteering

/// A shift by event and code, like `march-2027/B4`.
package struct ShiftQuery: Query {
    package let reference: String

    package init(_ reference: String) {
        self.reference = reference
    }

    package init(event: String, code: String) {
        reference = code.contains("/") ? code : "\(event)/\(code)"
    }

    /// - Throws: ``ShiftError/notAReference(_:)``, ``ShiftError/unknown(_:event:suggestion:)``, ``EventError``.
    package func answer(in db: Database) throws -> Shift {
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw ShiftError.notAReference(reference)
        }
        let event = try EventQuery(parts[0]).answer(in: db)
        if let shift = try Shift.fetchOne(
            db, sql: "SELECT * FROM shift WHERE event_id = ? AND code = ?", arguments: [event.id, parts[1]])
        {
            return shift
        }
        let codes = try String.fetchAll(db, sql: "SELECT code FROM shift WHERE event_id = ?", arguments: [event.id])
        let closest = Spelling.closest(to: parts[1], among: codes)
        throw ShiftError.unknown(parts[1], event: event.code, suggestion: closest.map { "\(event.code)/\($0)" })
    }
}

extension Shift {
    /// As ``ShiftQuery`` takes it: `march-2027/B4`.
    func reference(in db: Database) throws -> String { "\(try Event.find(db, id: eventId).code)/\(code)" }
}
