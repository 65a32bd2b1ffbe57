enum Migration0014Contacts {
    static let sql = """
        -- Somebody was called about a place, from a printed sheet, and what came of it.
        CREATE TABLE contact (
            id INTEGER PRIMARY KEY,
            assignment_id INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
            sheet_id INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            attempt INTEGER NOT NULL CHECK (attempt BETWEEN 1 AND 9),
            at INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unreached')),
            note TEXT NOT NULL DEFAULT '',
            FOREIGN KEY (sheet_id, revision) REFERENCES sheet_revision (sheet_id, revision)
        ) STRICT;
        CREATE INDEX contact_assignment ON contact (assignment_id, at);
        CREATE INDEX contact_sheet ON contact (sheet_id, revision);
        """
}
