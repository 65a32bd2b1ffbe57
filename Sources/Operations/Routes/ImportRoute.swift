import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Takes a route into an event in place of the one before, and makes its places posts.
///
/// A place whose name begins with a code, like "B4 Bridge", is that post; a post that is there already gets its
/// coordinates.
package struct ImportRoute: Change {
    package struct Outcome: Sendable {
        package let profile: RouteProfile
        package let added: [String]
        package let placed: [String]
        package let otherTracks: Int
    }

    package let event: String
    package let source: ImportSource

    package init(event: String, source: ImportSource) {
        self.event = event
        self.source = source
    }

    /// - Throws: ``RouteFileError``, ``RouteError``, ``PostError``, ``EventError``.
    package func apply(in db: Database) throws -> Outcome {
        let event = try EventQuery(event).answer(in: db)
        let file = try RouteFile.read(source.open())
        if file.points.count > 1 { try write(file, of: event, in: db) }
        var added: [String] = []
        var placed: [String] = []
        var seen: Set<String> = []
        for place in file.places {
            let (code, name) = try Self.post(of: place, at: event, seen: seen, in: db)
            guard seen.insert(code.lowercased()).inserted else { throw RouteError.sameCodeTwice(code) }
            let known = try Post.fetchOne(
                db, sql: "SELECT * FROM post WHERE event_id = ? AND code = ?", arguments: [event.id, code])
            if let known {
                guard known.latitude != place.point.latitude || known.longitude != place.point.longitude else {
                    continue
                }
                try db.execute(
                    sql: "UPDATE post SET latitude = ?, longitude = ? WHERE id = ?",
                    arguments: [place.point.latitude, place.point.longitude, known.id])
                try db.audit("post.placed", "\(event.code)/\(known.code)")
                placed.append(known.code)
            } else {
                var details = AddPost.Details(code: code, name: name)
                details.kind = .route
                details.description = place.details
                details.latitude = place.point.latitude
                details.longitude = place.point.longitude
                added.append(try AddPost(event: event.code, post: details).apply(in: db).code)
            }
        }
        return Outcome(
            profile: try RouteQuery(event: event.code, allowsNone: true).answer(in: db), added: added, placed: placed,
            otherTracks: file.otherTracks)
    }

    private func write(_ file: RouteFile, of event: Event, in db: Database) throws {
        let line = RouteLine(file.points.map { ($0.latitude, $0.longitude) })
        if let old = try RouteLine.of(event.id, in: db), old.vertices == line.vertices { return }
        try db.execute(sql: "DELETE FROM route WHERE event_id = ?", arguments: [event.id])
        try db.execute(
            sql: "INSERT INTO route (event_id, name, file, at) VALUES (?, ?, ?, ?)",
            arguments: [event.id, file.name, source.name, try db.transactionSeconds()])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO route_point (event_id, position, latitude, longitude, metres) VALUES (?, ?, ?, ?, ?)")
        for (position, vertex) in line.vertices.enumerated() {
            try insert.execute(arguments: [
                event.id, position + 1, vertex.latitude, vertex.longitude, vertex.metres,
            ])
        }
        try db.audit(
            "route.imported", event.code, ["file": source.name, "length": RouteLine.words(line.length)])
    }

    /// The code and the name of the post that a place is.
    private static func post(
        of place: RouteFile.Place, at event: Event, seen: Set<String>, in db: Database
    ) throws -> (code: String, name: String) {
        let name = place.name.isEmpty ? place.details : place.name
        let words = name.split(separator: " ", maxSplits: 1).map(String.init)
        if let first = words.first, isCode(first),
            try first.contains(where: \.isNumber) || isPost(first, at: event, in: db)
        {
            return (first, words.count > 1 ? words[1] : place.details.isEmpty ? first : place.details)
        }
        // A name without a code: the post of this name, or a new one with the next free number.
        let known = try String.fetchOne(
            db, sql: "SELECT code FROM post WHERE event_id = ? AND name = ?", arguments: [event.id, name])
        if let known { return (known, name) }
        let taken = try Set(
            String.fetchAll(db, sql: "SELECT lower(code) FROM post WHERE event_id = ?", arguments: [event.id]))
        var number = 1
        while taken.contains("p\(number)") || seen.contains("p\(number)") { number += 1 }
        return ("P\(number)", name.isEmpty ? "P\(number)" : name)
    }

    private static func isPost(_ code: String, at event: Event, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM post WHERE event_id = ? AND code = ?)", arguments: [event.id, code])
            == true
    }

    private static func isCode(_ word: String) -> Bool {
        word.utf8.count <= 12 && word.allSatisfy { $0.isLetter || $0.isNumber }
    }
}
