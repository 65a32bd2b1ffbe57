import GRDB
import Language
import Persistence
import Volunteering

/// A team by its code or name, or by one that it had before.
package struct TeamQuery: Query {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package func answer(in db: Database) throws -> Team {
        let found = try Team.fetchOne(
            db, sql: "SELECT * FROM team WHERE code = ? COLLATE NOCASE OR name = ? COLLATE NOCASE",
            arguments: [text, text])
        if let found { return found }
        if let known = try TeamAlias.team(called: text, in: db) { return known }
        let names = try String.fetchAll(db, sql: "SELECT code FROM team UNION ALL SELECT name FROM team")
        throw TeamError.unknown(text, suggestion: Spelling.closest(to: text, among: names))
    }
}
