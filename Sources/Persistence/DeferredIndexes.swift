import GRDB

/// Takes the indexes of tables away while they are filled, and makes them again when all rows are in.
///
/// An index made of all rows at once is sorted; one that grows by a row at a time is not. Unique ones stay: they hold
/// a rule. Within one transaction, so that nobody else ever sees the tables without them.
package struct DeferredIndexes {
    private let db: Database
    /// How each is made, as the schema has it.
    private let statements: [String]

    package init(_ db: Database, of tables: [String]) throws {
        self.db = db
        let marks = tables.map { _ in "?" }.joined(separator: ", ")
        let found = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'
                AND tbl_name IN (\(marks)) ORDER BY rowid
                """,
            arguments: StatementArguments(tables))
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
