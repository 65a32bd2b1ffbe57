import GRDB
import Language
import Persistence
import Volunteering

/// What could be meant where a word of a command line has just begun; at most ``most``, the likeliest first.
package struct SuggestionsQuery: Query {
    package enum Kind: String, Sendable, CaseIterable {
        case event, shift, post, sector, team, person, place, skill, role, rule, sheet
    }

    package static let most = 60

    package let kind: Kind
    package let beginning: String
    /// The event's code, where the line names one.
    package let event: String?

    package init(_ kind: Kind, beginning: String = "", event: String? = nil) {
        self.kind = kind
        self.beginning = beginning
        self.event = event
    }

    package func answer(in db: Database) throws -> [Suggestion] {
        switch kind {
        case .person: return try people(in: db)
        case .shift where event == nil && !beginning.contains("/"):
            // First the event, then its shifts: a whole year's shifts are too many to look through.
            let open = try rows("SELECT code || '/', title FROM event ORDER BY starts_at DESC", in: db)
            return open.count == 1 ? try shifts(of: open[0].word, in: db) : matching(open)
        case .shift: return try shifts(of: event.map { "\($0)/" } ?? beginning, in: db)
        case .event: return matching(try rows("SELECT code, title FROM event ORDER BY starts_at DESC", in: db))
        case .post: return matching(try rows("SELECT code, name FROM post" + ofEvent, filtered: true, in: db))
        case .sector: return matching(try rows("SELECT code, '' FROM sector" + ofEvent, filtered: true, in: db))
        case .team: return matching(try rows("SELECT name, code FROM team ORDER BY name", in: db))
        case .place:
            return matching(
                try rows(
                    """
                    SELECT printf('A%04d', a.id), v.given_name || ' ' || v.family_name || ', ' || a.state
                    FROM assignment a JOIN volunteer v ON v.id = a.volunteer_id ORDER BY a.id DESC LIMIT 2000
                    """, in: db))
        case .skill: return matching(try rows("SELECT DISTINCT skill, '' FROM volunteer_skill", in: db))
        case .role: return matching(try rows("SELECT DISTINCT role, '' FROM shift", in: db))
        case .rule: return matching(try rows("SELECT code, title FROM reminder_rule ORDER BY id", in: db))
        case .sheet:
            return matching(
                try rows(
                    "SELECT series || '-' || printf('%02d', number), coalesce(contact_day, '') FROM sheet ORDER BY id DESC",
                    in: db))
        }
    }

    private var ofEvent: String {
        event == nil ? "" : " WHERE event_id = (SELECT id FROM event WHERE code = ? COLLATE NOCASE)"
    }

    private func rows(_ sql: String, filtered: Bool = false, in db: Database) throws -> [Suggestion] {
        let arguments: StatementArguments = filtered ? event.map { [$0] } ?? [] : []
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { Suggestion($0[0], $0[1]) }
    }

    /// Those that begin so, whatever the case.
    private func matching(_ all: [Suggestion]) -> [Suggestion] {
        let wanted = beginning.lowercased()
        return Array(all.filter { wanted.isEmpty || $0.word.lowercased().hasPrefix(wanted) }.prefix(Self.most))
    }

    private func shifts(of reference: String, in db: Database) throws -> [Suggestion] {
        let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT e.code AS event, s.code, s.role, p.name, s.starts_wall
                FROM shift s JOIN event e ON e.id = s.event_id JOIN post p ON p.id = s.post_id
                WHERE e.code = ? COLLATE NOCASE ORDER BY s.starts_at, p.code, s.code
                """, arguments: [String(parts.first ?? "")])
        // Where another word names the event, the shift's code alone is enough.
        let isBare = event != nil && !beginning.contains("/")
        return matching(
            rows.map { row in
                let (event, code, role, post): (String, String, String, String) = (row[0], row[1], row[2], row[3])
                return Suggestion(
                    isBare ? code : "\(event)/\(code)", "\(role), \(post), \(row["starts_wall"] as String)")
            })
    }

    /// By the code while one is typed, else by the name in any spelling.
    private func people(in db: Database) throws -> [Suggestion] {
        let digits = beginning.dropFirst()
        if beginning.isEmpty || beginning.lowercased().hasPrefix("v") && digits.allSatisfy({ "0"..."9" ~= $0 }) {
            return try numbers(beginningWith: digits, in: db).map { Suggestion($0.code, $0.fullName) }
        }
        guard let expression = NameKeys.matchExpression(for: beginning) else { return [] }
        let found = try Volunteer.fetchAll(
            db,
            sql: """
                SELECT * FROM volunteer WHERE state = 'active'
                    AND id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT 500)
                ORDER BY sort_key LIMIT ?
                """, arguments: [expression, Self.most])
        let names = Dictionary(grouping: found, by: \.fullName)
        return found.map {
            names[$0.fullName]?.count == 1 ? Suggestion($0.fullName, $0.code) : Suggestion($0.code, $0.fullName)
        }
    }

    /// Codes have four digits or more, with zeros before small numbers; each number of digits is one range of ids.
    private func numbers(beginningWith digits: Substring, in db: Database) throws -> [Volunteer] {
        var found: [Volunteer] = []
        for width in 4...7 where digits.count <= width && (width == 4 || digits.first != "0") {
            let missing = width - digits.count
            guard let low = Int64(digits + String(repeating: "0", count: missing)),
                let high = Int64(digits + String(repeating: "9", count: missing))
            else { continue }
            found += try Volunteer.fetchAll(
                db, sql: "SELECT * FROM volunteer WHERE state = 'active' AND id BETWEEN ? AND ? ORDER BY id LIMIT ?",
                arguments: [width == 4 ? low : max(low, 10_000), high, Self.most - found.count])
        }
        return found
    }
}
