import GRDB
import Interchange
import Persistence
import Volunteering

/// Gives a team another name or code; the old ones still find it.
package struct EditTeam: Change {
    package let team: String
    package let name: String?
    package let code: String?

    package init(team: String, name: String? = nil, code: String? = nil) {
        self.team = team
        self.name = name?.trimmedOnOneLine
        self.code = code
    }

    /// - Throws: ``TeamError``.
    package func apply(in db: Database) throws -> Team {
        let found = try TeamQuery(team).answer(in: db)
        let newName = name ?? found.name
        guard Slug(newName) != nil else { throw TeamError.noNameLeft(found.code) }
        var newCode = found.code
        if let code {
            guard let slug = Slug(code) else { throw TeamError.badCode(code, of: found.code) }
            newCode = slug.rawValue
        }
        guard newName != found.name || newCode != found.code else { return found }
        if let other = try other(than: found, "name = ? COLLATE NOCASE", newName, in: db) {
            throw TeamError.exists(name: other.name, code: other.code)
        }
        if try other(than: found, "code = ? COLLATE NOCASE", newCode, in: db) != nil {
            throw TeamError.codeTaken(newCode)
        }
        try db.execute(
            sql: "UPDATE team SET name = ?, code = ? WHERE id = ?", arguments: [newName, newCode, found.id])
        try TeamAlias.keep([found.name, found.code], of: found.id, in: db)
        try TeamAlias.drop([newName, newCode], in: db)
        try db.audit(
            "team.edited", newCode, ["was": "\(found.code) \(found.name)", "is": "\(newCode) \(newName)"])
        return try Team.find(db, id: found.id)
    }

    private func other(than team: Team, _ condition: String, _ value: String, in db: Database) throws -> Team? {
        let known = try Team.fetchOne(
            db, sql: "SELECT * FROM team WHERE id <> ? AND \(condition)", arguments: [team.id, value])
        if let known { return known }
        guard let alias = try TeamAlias.team(called: value, in: db), alias.id != team.id else { return nil }
        return alias
    }
}
