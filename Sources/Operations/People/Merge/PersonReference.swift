import GRDB

/// A column of the record file that names a person; read from its schema, so that a new table is not forgotten.
struct PersonReference: Hashable {
    let table: String
    let column: String
    /// Its rows go with the person.
    let isCascading: Bool

    /// Belongs to the person themselves, and is looked after by name.
    var isPersonal: Bool {
        ["volunteer", "volunteer_skill", "consent", "emergency_contact", "assignment", "import_change"].contains(table)
    }

    static func all(in db: Database) throws -> [PersonReference] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT listed.name, named."from" AS "column", named.on_delete FROM pragma_table_list AS listed
                JOIN pragma_foreign_key_list(listed.name) AS named ON named."table" = 'volunteer'
                WHERE listed.schema = 'main' AND listed.type = 'table' ORDER BY listed.name, named."from"
                """)
        return rows.map { .init(table: $0["name"], column: $0["column"], isCascading: $0["on_delete"] == "CASCADE") }
    }
}
