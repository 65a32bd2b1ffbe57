import GRDB

/// Takes the indexes of tables away while they are filled, and makes them again when all rows are in.
///
/// An index made of all rows at once is sorted; one that grows by a row at a time is not. Unique ones stay: they hold
/// a rule. Within one transaction, so that nobody else ever sees the tables without them.
package struct DeferredIndexes {
    private let db: Database
    /// How each is made, as the schema has it.
    private let statements: [String]

    /// - Parameter kept: Those that cost less as they are, since the rows come in their order, or few are in them.
    package init(_ db: Database, of tables: [String], but kept: [String] = []) throws {
        self.db = db
        let found = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'
                AND tbl_name IN (\(databaseQuestionMarks(count: tables.count)))
                AND name NOT IN (\(databaseQuestionMarks(count: kept.count))) ORDER BY rowid
                """,
            arguments: StatementArguments(tables + kept))
        statements = found.map { $0[1] }
        for row in found {
            let name: String = row[0]
            try db.execute(sql: "DROP INDEX \"\(name.replacing("\"", with: "\"\""))\"")
        }
    }

    /// Makes them again.
    package func restore() throws {
        for statement in statements { try db.execute(sql: statement) }
    }
}
