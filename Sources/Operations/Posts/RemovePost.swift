import GRDB
import Persistence
import Volunteering

/// Removes a post that was made by mistake, with its shifts, as long as nobody can know of any of them.
package struct RemovePost: Change {
    package let event: String
    package let code: String

    package init(event: String, code: String) {
        self.event = event
        self.code = code
    }

    /// - Throws: ``PostError``, ``EventError``.
    package func apply(in db: Database) throws -> Removal {
        let event = try EventQuery(event).answer(in: db)
        let post = try PostQuery(event: event, code: code).answer(in: db)
        guard event.state != .closed else { throw EventError.cannotChange(event.code, state: event.state) }
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE post_id = ? ORDER BY id", arguments: [post.id])
        let traces = try ShiftTraces(shifts.map(\.id), in: db)
        if let why = traces.kept { throw PostError.notRemovable(post.code, event: event.code, why: why) }
        var removal = Removal("\(event.code)/\(post.code)", was: "\(post.name), \(post.kind.rawValue)")
        removal.shifts = shifts.map { "\($0.code) \(RemoveShifts.words(of: $0, in: event.zone))" }
        removal.places = traces.places
        try ShiftTraces.remove(shifts.map(\.id), in: db)
        try db.execute(sql: "DELETE FROM post WHERE id = ?", arguments: [post.id])
        try db.audit("post.removed", removal.what, removal.details)
        return removal
    }
}
