import GRDB
import Language

/// The order of everybody's name in a language's alphabet.
struct SortKeys {
    private let keys: NameKeys

    init(language: String) throws {
        keys = try NameKeys(language: language)
    }

    /// Fills every person's sort key anew in one statement, which keeps nothing in memory however many there are.
    ///
    /// The indexes over the keys are made after the rows: kept meanwhile, they would be written all over.
    func makeAgain(in db: Database) throws {
        let indexes = try Row.fetchAll(
            db,
            sql: """
                SELECT name, sql FROM sqlite_master
                WHERE type = 'index' AND tbl_name = 'volunteer' AND sql LIKE '%sort_key%'
                """)
        for index in indexes { try db.execute(sql: "DROP INDEX \"\(index["name"] as String)\"") }
        let keys = keys
        let makeKey = DatabaseFunction("vigil_sort_key", argumentCount: 3, pure: true) { values in
            let names = values.map { String.fromDatabaseValue($0) ?? "" }
            return keys.sortKey(given: names[0], middle: names[1], family: names[2])
        }
        db.add(function: makeKey)
        defer { db.remove(function: makeKey) }
        try db.execute(sql: "UPDATE volunteer SET sort_key = vigil_sort_key(given_name, middle_name, family_name)")
        for index in indexes { try db.execute(sql: index["sql"]) }
    }
}
