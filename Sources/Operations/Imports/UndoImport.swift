import Documents
import GRDB
import Persistence
import Volunteering

/// Takes an import of people back, as long as nothing was built on it.
///
/// Source: Handbook, ADR-0012.
package struct UndoImport: Change {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    /// - Throws: ``ImportError``.
    package func apply(in db: Database) throws -> ImportUndone {
        let found = try Row.fetchOne(db, sql: "SELECT * FROM import WHERE id = ?", arguments: [number])
        guard let found else { throw ImportError.unknown(number) }
        let file: String = found["file"]
        guard (found["undone_at"] as Int64?) == nil else { throw ImportError.undone(number, file: file) }
        let kept = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM import_change WHERE import_id = ?", arguments: [number])
        guard (kept ?? 0) >= found["changed"] else { throw ImportError.notKept(number, file: file) }
        try gatherTouched(in: db)
        let built = try ImportBuiltOn(number, in: db).answer()
        guard built.isEmpty else { throw ImportError.builtOn(number, file: file, what: built) }
        let gone = try removeNew(in: db)
        let restored = try restoreChanged(in: db)
        let teams = try removeTeams(in: db)
        try db.execute(sql: "DROP TABLE temp.touched")
        try db.execute(
            sql: "UPDATE import SET undone_at = ? WHERE id = ?", arguments: [try db.transactionSeconds(), number])
        try db.audit(
            "import.undone", "\(number)",
            [
                "file": file, "gone": "\(gone)", "restored": "\(restored)", "teams": teams.joined(separator: ", "),
            ])
        return ImportUndone(number: number, file: file, gone: gone, restored: restored, teams: teams)
    }

    /// Whom the import added or changed, for this connection alone.
    private func gatherTouched(in db: Database) throws {
        try db.execute(
            sql: """
                DROP TABLE IF EXISTS temp.touched;
                CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY, is_new INTEGER NOT NULL);
                """)
        try db.execute(
            sql: """
                INSERT INTO touched SELECT id, 1 FROM volunteer WHERE import_id = :number
                UNION SELECT volunteer_id, 0 FROM import_change WHERE import_id = :number
                """,
            arguments: ["number": number])
    }

    private func removeNew(in db: Database) throws -> Int {
        try db.execute(
            sql: """
                INSERT INTO volunteer_search (volunteer_search, rowid, search_words)
                SELECT 'delete', id, search_words FROM volunteer WHERE import_id = ? ORDER BY id
                """,
            arguments: [number])
        try db.execute(sql: "DELETE FROM volunteer WHERE import_id = ?", arguments: [number])
        return db.changesCount
    }

    private func restoreChanged(in db: Database) throws -> Int {
        let images = try Row.fetchCursor(
            db, sql: "SELECT before FROM import_change WHERE import_id = ? ORDER BY volunteer_id",
            arguments: [number])
        let register = try VolunteerRegister(db)
        var count = 0
        while let row = try images.next() {
            try PersonBefore.kept(row[0]).restore(by: register, in: db)
            count += 1
        }
        try db.execute(sql: "DELETE FROM import_change WHERE import_id = ?", arguments: [number])
        return count
    }

    /// - Returns: Names of the teams that go: made by the import, never renamed, and with nobody in them.
    private func removeTeams(in db: Database) throws -> [String] {
        let unused = """
            import_id = ? AND NOT EXISTS (SELECT 1 FROM volunteer WHERE team_id = team.id)
                AND NOT EXISTS (SELECT 1 FROM team_alias WHERE team_id = team.id)
            """
        let names = try String.fetchAll(
            db, sql: "SELECT name FROM team WHERE \(unused) ORDER BY name", arguments: [number])
        try db.execute(sql: "DELETE FROM team WHERE \(unused)", arguments: [number])
        return names
    }
}
