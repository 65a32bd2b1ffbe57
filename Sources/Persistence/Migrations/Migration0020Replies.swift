enum Migration0020Replies {
    static let sql = """
        -- Mails with a signed code that were read, so that none acts twice, whatever has changed since. Says nothing
        -- about anybody: a hash of the mail's identifier and its code.
        CREATE TABLE mail_reply (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 16),
            read_at INTEGER NOT NULL,
            answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'leave'))
        ) STRICT, WITHOUT ROWID;

        -- A sheet that was sent to a lead by mail, so that nobody gets the same one twice.
        CREATE TABLE sheet_mail (
            sheet_id INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
            sent_at INTEGER NOT NULL,
            PRIMARY KEY (sheet_id, revision, volunteer_id),
            FOREIGN KEY (sheet_id, revision) REFERENCES sheet_revision (sheet_id, revision)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sheet_mail_volunteer ON sheet_mail (volunteer_id);
        """
}
