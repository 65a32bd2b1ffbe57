enum Migration0005Sheets {
    static let sql = """
        -- A sheet that was printed: one per post and shift of an event, or one per caller and day.
        CREATE TABLE sheet (
            id INTEGER PRIMARY KEY,
            series TEXT NOT NULL CHECK (series IN ('M', 'S', 'B', 'C')),
            number INTEGER NOT NULL CHECK (number >= 1),
            shift_id INTEGER UNIQUE REFERENCES shift (id),
            contact_day TEXT CHECK (contact_day IS date(contact_day, '+0 days')),
            caller INTEGER CHECK (caller >= 1),
            UNIQUE (series, number),
            UNIQUE (contact_day, caller),
            CHECK ((series = 'C') = (contact_day IS NOT NULL)),
            CHECK ((contact_day IS NULL) = (caller IS NULL)),
            CHECK ((series = 'C') = (shift_id IS NULL))
        ) STRICT;

        -- What a sheet said each time that it left the printer with something new on it.
        CREATE TABLE sheet_revision (
            sheet_id INTEGER NOT NULL REFERENCES sheet (id),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            frozen_at INTEGER NOT NULL,
            content TEXT NOT NULL CHECK (content GLOB '[[{]*'),
            PRIMARY KEY (sheet_id, revision)
        ) STRICT;

        CREATE TABLE sheet_row (
            sheet_id INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            position INTEGER NOT NULL CHECK (position >= 1),
            code TEXT NOT NULL CHECK (code <> ''),
            assignment_id INTEGER NOT NULL REFERENCES assignment (id),
            PRIMARY KEY (sheet_id, revision, position),
            UNIQUE (sheet_id, revision, code),
            FOREIGN KEY (sheet_id, revision) REFERENCES sheet_revision (sheet_id, revision)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER sheet_revision_is_frozen BEFORE UPDATE ON sheet_revision
        BEGIN SELECT RAISE(ABORT, 'sheet.frozen'); END;
        CREATE TRIGGER sheet_row_is_frozen BEFORE UPDATE ON sheet_row
        BEGIN SELECT RAISE(ABORT, 'sheet.frozen'); END;
        """
}
