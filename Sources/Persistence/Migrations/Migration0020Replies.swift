enum Migration0020Replies {
    static let sql = """
        -- Mails with a signed code that were read, so that none acts twice, whatever has changed since. Says nothing
        -- about anybody: a hash of the mail's identifier and its code.
        CREATE TABLE mail_reply (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 16),
            read_at INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'leave'))
        ) STRICT, WITHOUT ROWID;
        """
}
