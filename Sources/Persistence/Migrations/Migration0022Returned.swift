enum Migration0022Returned {
    static let sql = """
        -- A mail of ours that a server could not deliver, as its report says; each report once.
        CREATE TABLE returned_mail (
            id INTEGER PRIMARY KEY,
            message_id INTEGER NOT NULL REFERENCES message (id),
            -- A hash of the report's identifier and of the message, which says nothing about anybody.
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 16),
            read_at INTEGER NOT NULL,
            fate TEXT NOT NULL CHECK (fate IN ('refused-address', 'refused', 'delayed')),
            status TEXT NOT NULL,
            words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX returned_mail_message ON returned_mail (message_id);
        CREATE INDEX returned_mail_read ON returned_mail (read_at) WHERE fate <> 'delayed';
        """
}
