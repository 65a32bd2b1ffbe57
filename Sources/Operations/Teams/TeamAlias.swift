import GRDB
import Persistence
import Volunteering

/// Names and codes by which a team was known before: lists that still have them mean the team all the same.
enum TeamAlias {
    static func team(called name: String, in db: Database) throws -> Team? {
        let statement = try db.cachedStatement(
            sql: "SELECT team.* FROM team_alias JOIN team ON team.id = team_alias.team_id WHERE team_alias.name = ?")
        return try Team.fetchOne(statement, arguments: [name])
    }

    /// Keeps a name or code that a team has no more; it means this team from now on, whatever it meant before.
    static func keep(_ names: [String], of team: Team.ID, in db: Database) throws {
        for name in names {
            try db.execute(
                sql: """
                    INSERT INTO team_alias (name, team_id) VALUES (?, ?)
                    ON CONFLICT DO UPDATE SET team_id = excluded.team_id
                    """,
                arguments: [name, team])
        }
    }

    /// Lets go of names that a team has again as its own.
    static func drop(_ names: [String], in db: Database) throws {
        for name in names { try db.execute(sql: "DELETE FROM team_alias WHERE name = ?", arguments: [name]) }
    }
}
