import GRDB
import Language
import Persistence
import Volunteering

/// Looks for a text among people, places, events, shifts, posts, teams and sheets, in any spelling.
package struct FindQuery: Query {
    package let text: String
    package let limit: Int

    package init(_ text: String, limit: Int = 20) {
        self.text = text
        self.limit = limit
    }

    package func answer(in db: Database) throws -> Findings {
        var found = try codes(in: db)
        let known = Set(found.map { "\($0.kind) \($0.code)" })
        found += try (people(in: db) + things(in: db)).filter { !known.contains("\($0.kind) \($0.code)") }
        // The order of kinds and of names within them stays as it was: the sort is stable.
        let sorted = found.enumerated().sorted {
            ($0.element.nearness, $0.offset) < ($1.element.nearness, $1.offset)
        }
        return Findings(
            items: sorted.prefix(limit).map(\.element), text: text, hasMore: found.count > limit)
    }

    /// What has the text as its code.
    private func codes(in db: Database) throws -> [Findings.Item] {
        let volunteer = Volunteer.ID(code: text)
        let assignment = Assignment.ID(code: text)
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT 'person' AS kind, printf('V%04d', volunteer.id) AS code,
                    trim(given_name || ' ' || family_name) AS name, coalesce(team.name, '') AS context
                FROM volunteer LEFT JOIN team ON team.id = team_id
                WHERE volunteer.id = :volunteer AND volunteer.state <> 'erased'
                UNION ALL
                SELECT 'place', printf('A%04d', assignment.id), trim(given_name || ' ' || family_name),
                    event.code || '/' || shift.code || ', ' || assignment.state
                FROM assignment JOIN volunteer ON volunteer.id = volunteer_id
                JOIN shift ON shift.id = shift_id JOIN event ON event.id = shift.event_id
                WHERE assignment.id = :assignment
                UNION ALL
                SELECT 'event', code, title, place FROM event WHERE code = :text COLLATE NOCASE
                UNION ALL
                SELECT 'shift', event.code || '/' || shift.code, shift.role, post.name
                FROM shift JOIN event ON event.id = shift.event_id JOIN post ON post.id = shift.post_id
                WHERE shift.code = :text COLLATE NOCASE OR event.code || '/' || shift.code = :text COLLATE NOCASE
                UNION ALL
                SELECT 'post', event.code || '/' || post.code, post.name, post.description
                FROM post JOIN event ON event.id = event_id
                WHERE post.code = :text COLLATE NOCASE OR event.code || '/' || post.code = :text COLLATE NOCASE
                UNION ALL
                SELECT 'team', code, name, '' FROM team WHERE code = :text COLLATE NOCASE
                UNION ALL
                SELECT 'sheet', series || '-' || printf('%02d', number),
                    coalesce(shift.role, 'calls'), coalesce(event.code || '/' || shift.code, contact_day)
                FROM sheet LEFT JOIN shift ON shift.id = shift_id LEFT JOIN event ON event.id = shift.event_id
                WHERE series || '-' || printf('%02d', number) = upper(:text) OR series || '-' || number = upper(:text)
                """,
            arguments: ["volunteer": volunteer, "assignment": assignment, "text": text])
        return rows.compactMap { row in
            Findings.Kind(rawValue: row["kind"]).map { kind in
                Findings.Item(
                    kind: kind, code: row["code"], name: row["name"], context: row["context"], nearness: .code)
            }
        }
    }

    private func people(in db: Database) throws -> [Findings.Item] {
        guard Volunteer.ID(code: text) == nil else { return [] }
        let (list, isAddress) = try PeopleNamed(text, limit: limit + 1).answer(in: db)
        return try list.map { person in
            let team = try person.teamId.map { try Team.find(db, id: $0).name }
            let context = [team, person.phone, person.email].compactMap { $0 }.joined(separator: ", ")
            return Findings.Item(
                kind: .person, code: person.code, name: person.fullName, context: context,
                nearness: isAddress ? .code : nearness(to: person.fullName) ?? .soundsAlike)
        }
    }

    /// Events, posts and teams: as many as a campaign has, and read whole.
    private func things(in db: Database) throws -> [Findings.Item] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM (SELECT 'event' AS kind, code, title AS name, place AS context FROM event
                    ORDER BY starts_at DESC)
                UNION ALL
                SELECT * FROM (SELECT 'post', event.code || '/' || post.code, post.name, post.description
                    FROM post JOIN event ON event.id = event_id ORDER BY event.starts_at DESC, post.code)
                UNION ALL
                SELECT * FROM (SELECT 'team', code, name, '' FROM team ORDER BY name COLLATE NOCASE)
                """)
        var items: [Findings.Item] = []
        while let row = try rows.next() {
            let name: String = row["name"]
            let context: String = row["context"]
            let code: String = row["code"]
            guard let kind = Findings.Kind(rawValue: row["kind"]),
                let nearness = [name, code, context].compactMap(nearness).min()
            else { continue }
            items.append(.init(kind: kind, code: code, name: name, context: context, nearness: nearness))
        }
        return items
    }

    /// Nil when not every word of the text begins a word of the name, by its letters or its sound.
    private func nearness(to name: String) -> Findings.Nearness? {
        let wanted = SearchKey.folded(text).split(separator: " ")
        guard !wanted.isEmpty else { return nil }
        let words = SearchKey.folded(name).split(separator: " ")
        if Set(wanted).isSubset(of: words) { return .writtenOut }
        if Self.begins(wanted, words) { return .beginning }
        let sounds = SearchKey.skeleton(text).split(separator: " ")
        guard wanted.contains(where: { $0.count > 2 }), !sounds.isEmpty else { return nil }
        return Self.begins(sounds, SearchKey.skeleton(name).split(separator: " ")) ? .soundsAlike : nil
    }

    private static func begins(_ wanted: [Substring], _ words: [Substring]) -> Bool {
        wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }
}
