import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Volunteers by a part of their name in any spelling, an email, a phone number or a code; everybody without one.
package struct VolunteerListQuery: Query {
    package let text: String?
    package let team: String?
    package let skill: String?
    /// Lists those who are archived, instead of the others.
    package let isArchived: Bool
    /// Lists so many, the first of the alphabet; nil for all.
    package let limit: Int?

    /// Who is not listed is counted as far as this.
    private static let counted = 20_000
    /// When a name's beginning finds so many, the alphabet is walked instead of ordering all of them.
    private static let many = 50_000

    package init(
        _ text: String? = nil, team: String? = nil, skill: String? = nil, isArchived: Bool = false, limit: Int? = nil
    ) {
        self.text = text
        self.team = team
        self.skill = skill
        self.isArchived = isArchived
        self.limit = limit
    }

    package func answer(in db: Database) throws -> VolunteerList {
        let conditions = try conditions(in: db)
        var items: [VolunteerList.Item] = []
        guard let limit, text != nil, conditions.hint.isEmpty else {
            try read(conditions, in: db) { items.append($0) }
            var list = VolunteerList(items: items, query: text)
            if let limit, items.count == limit { list.left = try left(after: limit, conditions, in: db) }
            return list
        }
        // Whoever is found is counted on the way.
        var first = FirstInOrder(limit)
        try db.eachKey(
            "SELECT id, sort_key FROM \(conditions.tables) WHERE \(conditions.sql)", conditions.arguments
        ) { id, key in first.see(id, key: key) }
        try read(
            "volunteer", where: "volunteer.id IN (SELECT value FROM json_each(?)) ORDER BY sort_key",
            [first.ids.jsonList], in: db
        ) { items.append($0) }
        var list = VolunteerList(items: items, query: text)
        list.left = (max(0, first.count - limit), false)
        return list
    }

    /// Hands each person on when they are read, in the order of the list.
    func read(in db: Database, each: (VolunteerList.Item) throws -> Void) throws {
        try read(conditions(in: db), in: db, each: each)
    }

    private func read(_ conditions: Conditions, in db: Database, each: (VolunteerList.Item) throws -> Void) throws {
        guard text != nil || limit != nil else {
            return try read(
                "volunteer", where: conditions.sql + " ORDER BY sort_key", conditions.arguments, in: db, each: each)
        }
        // Whoever is found is put in order first, and only then looked at, so that the first comes at once.
        let found = """
            (SELECT volunteer.id FROM \(conditions.tables) \(conditions.hint) WHERE \(conditions.sql)
                ORDER BY sort_key LIMIT \(limit ?? -1)) AS hit CROSS JOIN volunteer ON volunteer.id = hit.id
            """
        try read(found, where: "1", conditions.arguments, in: db, each: each)
    }

    private func read(
        _ tables: String, where condition: String, _ arguments: StatementArguments, in db: Database,
        each: (VolunteerList.Item) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT volunteer.id, given_name, middle_name, family_name, phone, email, language, team.name,
                    (SELECT group_concat(skill || coalesce('@' || expires_on, ''), ';') FROM volunteer_skill
                        WHERE volunteer_id = volunteer.id),
                    age_band, needs_special_care, external_id,
                    (SELECT group_concat(channel || ' ' || state || ' ' || at) FROM consent
                        WHERE volunteer_id = volunteer.id AND purpose = 'reminders'),
                    notes
                FROM \(tables) LEFT JOIN team ON team.id = volunteer.team_id WHERE \(condition)
                """, arguments: arguments)
        var reading = VolunteerListReading()
        while let row = try rows.next() { try each(reading.item(row)) }
    }

    private func left(
        after limit: Int, _ conditions: Conditions, in db: Database
    ) throws -> (count: Int, isAtLeast: Bool) {
        let reach = limit + Self.counted
        let found = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM (SELECT 1 FROM \(conditions.tables) WHERE \(conditions.sql) LIMIT \(reach))",
            arguments: conditions.arguments)
        return (max(0, (found ?? 0) - limit), found == reach)
    }

    /// What a person must meet, in SQL.
    private struct Conditions {
        var tables = "volunteer"
        var sql: String
        var arguments = StatementArguments()
        /// By which index to go, where SQLite would not see it.
        var hint = ""

        mutating func add(_ condition: String, _ argument: any DatabaseValueConvertible) {
            sql += " AND " + condition
            arguments += [argument]
        }
    }

    private func conditions(in db: Database) throws -> Conditions {
        var conditions = Conditions(
            sql: isArchived
                ? "volunteer.state = 'archived' AND volunteer.merged_into IS NULL" : "volunteer.state = 'active'")
        if let text {
            if let id = Volunteer.ID(code: text) {
                conditions.add(FindPerson.followingMerges("id = ?"), id)
            } else if text.contains("@") {
                conditions.add(FindPerson.followingMerges("email_key = ?"), text.lowercased())
            } else if let phone = try PhoneQuery(text).answer(in: db) {
                conditions.add(FindPerson.followingMerges("phone = ?"), phone)
            } else if let expression = NameKeys.matchExpression(for: text) {
                let match = "volunteer_search MATCH ?"
                if limit != nil, try isBroad(expression, in: db) {
                    conditions.hint = "INDEXED BY volunteer_sort"
                    conditions.add("volunteer.id IN (SELECT rowid FROM volunteer_search WHERE \(match))", expression)
                } else {
                    // In the order in which the search finds them: SQLite would write their numbers down first.
                    conditions.tables = "volunteer_search CROSS JOIN volunteer ON volunteer.id = volunteer_search.rowid"
                    conditions.add(match, expression)
                }
            } else {
                conditions.sql += " AND 0"
            }
        }
        if let team { conditions.add("team_id = ?", try TeamQuery(team).answer(in: db).id) }
        if let skill {
            guard let slug = Slug(skill) else { throw PersonError.badSkill(skill) }
            conditions.add(
                "volunteer.id IN (SELECT volunteer_id FROM volunteer_skill WHERE skill = ?)", slug.rawValue)
        }
        return conditions
    }

    /// Does a beginning of a letter or two fit so many that the first of the alphabet are among the first looked at?
    private func isBroad(_ expression: String, in db: Database) throws -> Bool {
        guard let text, text.utf8.count < 4 else { return false }
        let found = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM
                    (SELECT 1 FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT \(Self.many))
                """, arguments: [expression])
        return found == Self.many
    }
}

/// A list of volunteers whose people are handed on while they are read: none are held, however many there are.
package struct VolunteerListStream: Query {
    let query: VolunteerListQuery
    let take: @Sendable (VolunteerList.Item) throws -> Void

    package init(_ query: VolunteerListQuery, take: @escaping @Sendable (VolunteerList.Item) throws -> Void) {
        self.query = query
        self.take = take
    }

    package func answer(in db: Database) throws {
        try query.read(in: db, each: take)
    }
}
