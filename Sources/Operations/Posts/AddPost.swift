import GRDB
import Interchange
import Persistence
import Volunteering

/// Adds a place where somebody stands.
package struct AddPost: Change {
    package struct Details: Sendable {
        package var code: String
        package var name: String
        package var kind: Post.Kind = .other
        package var sector = ""
        package var description = ""
        package var latitude: Double?
        package var longitude: Double?

        package init(code: String, name: String) {
            self.code = code
            self.name = name
        }
    }

    package let event: String
    package let post: Details

    package init(event: String, post: Details) {
        self.event = event
        var post = post
        post.name = post.name.trimmedOnOneLine
        post.sector = post.sector.trimmedOnOneLine
        self.post = post
    }

    /// - Throws: ``PostError``, ``EventError``.
    package func apply(in db: Database) throws -> Post {
        let event = try EventQuery(event).answer(in: db)
        guard !post.code.isEmpty, !post.name.isEmpty else { throw PostError.noName }
        try Self.check(code: post.code, latitude: post.latitude, longitude: post.longitude)
        let exists = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM post WHERE event_id = ? AND code = ?)",
            arguments: [event.id, post.code])
        guard exists != true else { throw PostError.exists(post.code, event: event.code) }
        let sector = post.sector.isEmpty ? nil : try SetSector(event: event.code, code: post.sector).apply(in: db).id
        try db.execute(
            sql: """
                INSERT INTO post (event_id, sector_id, code, name, kind, description, latitude, longitude)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                event.id, sector, post.code, post.name, post.kind, post.description, post.latitude, post.longitude,
            ])
        let id = Post.ID(db.lastInsertedRowID)
        try db.audit("post.added", "\(event.code)/\(post.code)", ["name": post.name])
        return try Post.find(db, id: id)
    }

    static func check(code: String, latitude: Double?, longitude: Double?) throws(PostError) {
        guard code.utf8.count <= 12, code.allSatisfy({ $0.isLetter || $0.isNumber }) else { throw .badCode(code) }
        guard (latitude == nil) == (longitude == nil) else { throw .halfAPosition }
        // What is not a number is on no side of a limit.
        guard (-90...90).contains(latitude ?? 0), (-180...180).contains(longitude ?? 0) else {
            throw .positionOutOfRange
        }
    }
}
