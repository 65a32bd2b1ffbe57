enum Migration0015Cards {
    static let sql = """
        -- The key by which pocket cards are signed: one for the record file, so that a copy of it can read them too.
        CREATE TABLE card_key (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            secret BLOB NOT NULL CHECK (length(secret) = 32),
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER card_key_is_kept BEFORE UPDATE ON card_key
        BEGIN SELECT RAISE(ABORT, 'card.key-kept'); END;
        """
}
