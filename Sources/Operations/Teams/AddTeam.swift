import GRDB
import Interchange
import Persistence
import Volunteering

/// Registers the body that volunteers come with.
package struct AddTeam: Change {
    package let name: String
    package let code: String?
    /// Refuses a team that is there already, instead of answering with it.
    package let isNewOnly: Bool

    package init(name: String, code: String? = nil, isNewOnly: Bool = true) {
        self.name = name.trimmedOnOneLine
        self.code = code
        self.isNewOnly = isNewOnly
    }

    package func apply(in db: Database) throws -> Team {
        let named = try Team.fetchOne(db, sql: "SELECT * FROM team WHERE name = ? COLLATE NOCASE", arguments: [name])
        if let found = try named ?? TeamAlias.team(called: name, in: db) {
            guard !isNewOnly else { throw TeamError.exists(name: found.name, code: found.code) }
            return found
        }
        guard let wanted = Slug(code ?? name) else { throw TeamError.noName }
        let code = try freeCode(like: wanted, in: db)
        try db.execute(sql: "INSERT INTO team (code, name) VALUES (?, ?)", arguments: [code, name])
        let id = Team.ID(db.lastInsertedRowID)
        try db.audit("team.added", code, ["name": name])
        return try Team.find(db, id: id)
    }

    private func freeCode(like slug: Slug, in db: Database) throws -> String {
        let taken = try String.fetchSet(db, sql: "SELECT code FROM team UNION ALL SELECT name FROM team_alias")
        if self.code != nil, taken.contains(slug.rawValue) { throw TeamError.codeTaken(slug.rawValue) }
        var code = slug.rawValue
        var number = 2
        while taken.contains(code) {
            code = "\(slug)-\(number)"
            number += 1
        }
        return code
    }
}
