enum Migration0001Campaign {
    static let sql = """
        CREATE TABLE campaign (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL CHECK (name <> ''),
            motto TEXT NOT NULL DEFAULT '',
            time_zone TEXT NOT NULL CHECK (time_zone <> ''),
            region TEXT NOT NULL CHECK (length(region) = 2),
            language TEXT NOT NULL CHECK (language <> ''),
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> ''),
            action TEXT NOT NULL CHECK (action <> ''),
            subject TEXT NOT NULL,
            details TEXT NOT NULL CHECK (details GLOB '{*}')
        ) STRICT;
        CREATE INDEX audit_subject ON audit (subject);
        CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
        CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is only ever added to'); END;
        """
}
