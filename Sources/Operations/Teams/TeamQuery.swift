import GRDB
import Language
import Persistence
import Volunteering

/// A team by its code or name, by one that it had before, or by a part of its name that no other has.
package struct TeamQuery: Query {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// - Throws: ``TeamError/unknown(_:suggestion:)``, ``TeamError/ambiguous(_:)``.
    package func answer(in db: Database) throws -> Team {
        let found = try Team.fetchOne(
            db, sql: "SELECT * FROM team WHERE code = ? COLLATE NOCASE OR name = ? COLLATE NOCASE",
            arguments: [text, text])
        if let found { return found }
        if let known = try TeamAlias.team(called: text, in: db) { return known }
        let teams = try Team.fetchAll(db, sql: "SELECT * FROM team ORDER BY name COLLATE NOCASE, id")
        let named = NamePart(text)?.matches(among: teams, name: \.name) ?? []
        if named.count == 1 { return named[0] }
        guard named.isEmpty else {
            throw TeamError.ambiguous(Candidates(named, for: text) { "\($0.code)  \($0.name)" })
        }
        throw TeamError.unknown(
            text, suggestion: Spelling.closest(to: text, among: teams.map(\.code) + teams.map(\.name)))
    }
}
