import GRDB
import Language
import Persistence
import Volunteering

/// People by an email, a phone number or a part of a name, nearest first, and no more of them than asked for.
///
/// Names that are written out are read first: among a million people, more begin so than anybody wants to read.
struct PeopleNamed: Query {
    let text: String
    let limit: Int
    /// Rows of the search index that are looked at for names that only begin so or sound alike.
    private static let reach = 2000

    init(_ text: String, limit: Int) {
        self.text = text
        self.limit = limit
    }

    func answer(in db: Database) throws -> (people: [Volunteer], isAddress: Bool) {
        if text.contains("@") { return (try select("email_key = ?", [text.lowercased()], in: db), true) }
        if let phone = try PhoneQuery(text).answer(in: db) { return (try select("phone = ?", [phone], in: db), true) }
        guard let expression = NameKeys.matchExpression(for: text) else { return ([], false) }
        let words = SearchKey.folded(text).split(separator: " ").map { "\"\($0)\"" }
        var people: [Volunteer] = []
        for nearness in [
            words.joined(separator: " AND "), words.map { $0 + "*" }.joined(separator: " AND "), expression,
        ]
        where people.count < limit {
            let known = Set(people.map(\.id))
            people += try matching(nearness, in: db).filter { !known.contains($0.id) }
        }
        return (Array(people.prefix(limit)), false)
    }

    private func matching(_ expression: String, in db: Database) throws -> [Volunteer] {
        try select(
            "id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT \(Self.reach))",
            [expression], in: db)
    }

    private func select(_ condition: String, _ arguments: StatementArguments, in db: Database) throws -> [Volunteer] {
        try Volunteer.fetchAll(
            db, sql: "SELECT * FROM volunteer WHERE state = 'active' AND \(condition) ORDER BY sort_key, id LIMIT ?",
            arguments: arguments + [limit])
    }
}
