import CSQLite

/// How SQLite takes memory in this process.
enum SQLiteMemory {
    /// Its use is not counted: nobody reads the count, and each taking would wait for a lock. False where SQLite was in
    /// use before this was first asked; it counts then, and is a little slower.
    static let isUncounted = vigil_sqlite_count_no_memory() == 0
}
