import Foundation
import GRDB
import Persistence
import Volunteering

/// A shift that is about to be written: everything is read and checked.
struct ShiftEntry {
    let event: Event
    let post: Post
    let role: Slug
    let times: TypedTimes
    var reportsTo = ""
    let minimum: Int
    let maximum: Int
    var skills: [Slug] = []
    var isForAdults = false
    var lead: Volunteer.ID?
    /// The next of its post when nil.
    var code: String?
    /// The row of shifts that it is made with.
    var row: Int64?

    /// - Throws: ``ShiftError``.
    func insert(in db: Database) throws -> Shift {
        try Self.check(minimum: minimum, maximum: maximum)
        try times.check(in: event.zone)
        try times.checkLength(in: event.zone)
        if let code { try Self.check(code: code, of: event, in: db) }
        let code = try code ?? nextCode(in: db)
        try db.execute(
            sql: """
                INSERT INTO shift (event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
                    starts_at, ends_at, reports_to, minimum, maximum, is_for_adults, lead_id, row_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                event.id, post.id, code, role.rawValue, times.reports.stored, times.starts.stored, times.ends.stored,
                times.reports.seconds(in: event.zone), times.starts.seconds(in: event.zone),
                times.ends.seconds(in: event.zone), reportsTo, minimum, maximum, isForAdults, lead, row,
            ])
        let id = Shift.ID(db.lastInsertedRowID)
        try Self.write(skills, of: id, in: db)
        return try Shift.find(db, id: id)
    }

    static func write(_ skills: [Slug], of shift: Shift.ID, in db: Database) throws {
        try db.execute(sql: "DELETE FROM shift_skill WHERE shift_id = ?", arguments: [shift])
        for skill in Set(skills) {
            try db.execute(
                sql: "INSERT INTO shift_skill (shift_id, skill) VALUES (?, ?)", arguments: [shift, skill.rawValue])
        }
    }

    static func check(minimum: Int, maximum: Int) throws(ShiftError) {
        guard minimum >= 1, maximum <= 500, minimum <= maximum else {
            throw .badNumbers(minimum: minimum, maximum: maximum)
        }
    }

    static func skills(_ words: [String]) throws(ShiftError) -> [Slug] {
        var skills: [Slug] = []
        for word in words {
            guard let skill = Slug(word) else { throw .badSkill(word) }
            skills.append(skill)
        }
        return skills
    }

    static func role(_ word: String) throws(ShiftError) -> Slug {
        guard let role = Slug(word) else { throw .badRole(word) }
        return role
    }

    /// Is it a code that can be printed and typed, and free at the event?
    static func check(code: String, of event: Event, in db: Database) throws {
        let isPlain = code.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "." || scalar == "-"
        }
        guard !code.isEmpty, code.utf8.count <= 24, isPlain else { throw ShiftError.badCode(code) }
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM shift WHERE event_id = ? AND code = ?)", arguments: [event.id, code])
        guard isTaken != true else { throw ShiftError.codeTaken(code, event: event.code) }
    }

    /// Whoever numbers past it counts by something else, such as a date.
    private static let lastNumber = 9_999

    /// The post's own code for its first shift, then `B4.2`, `B4.3` …
    private func nextCode(in db: Database) throws -> String {
        let taken = try Set(
            String.fetchAll(db, sql: "SELECT code FROM shift WHERE event_id = ?", arguments: [event.id])
                .map { $0.lowercased() })
        guard taken.contains(post.code.lowercased()) else { return post.code }
        let prefix = post.code.lowercased() + "."
        let numbers = taken.filter { $0.hasPrefix(prefix) }.compactMap { Int($0.dropFirst(prefix.count)) }
        var next = (numbers.filter { (1...Self.lastNumber).contains($0) }.max() ?? 1) + 1
        while taken.contains("\(prefix)\(next)") { next += 1 }
        return "\(post.code).\(next)"
    }
}
