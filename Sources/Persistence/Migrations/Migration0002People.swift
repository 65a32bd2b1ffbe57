enum Migration0002People {
    static let sql = """
        CREATE TABLE team (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE CHECK (code <> ''),
            name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> '')
        ) STRICT;

        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            file TEXT NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            added INTEGER NOT NULL DEFAULT 0,
            changed INTEGER NOT NULL DEFAULT 0,
            same INTEGER NOT NULL DEFAULT 0,
            rejected INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE volunteer (
            id INTEGER PRIMARY KEY,
            given_name TEXT NOT NULL,
            middle_name TEXT NOT NULL DEFAULT '',
            family_name TEXT NOT NULL,
            email TEXT,
            email_key TEXT,
            phone TEXT CHECK (phone GLOB '+[1-9][0-9]*' AND length(phone) BETWEEN 8 AND 17),
            language TEXT CHECK (language <> ''),
            team_id INTEGER REFERENCES team (id),
            age_band TEXT CHECK (age_band IN ('under-16', '16-17', '18+')),
            needs_special_care INTEGER NOT NULL DEFAULT 0 CHECK (needs_special_care IN (0, 1)),
            external_id TEXT CHECK (external_id <> ''),
            notes TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'archived', 'erased')),
            import_id INTEGER REFERENCES import (id),
            created_at INTEGER NOT NULL,
            sort_key BLOB NOT NULL,
            search_words TEXT NOT NULL,
            CHECK (given_name <> '' OR family_name <> ''),
            CHECK ((email IS NULL) = (email_key IS NULL))
        ) STRICT;
        CREATE INDEX volunteer_sort ON volunteer (sort_key);
        CREATE INDEX volunteer_email ON volunteer (email_key) WHERE email_key IS NOT NULL;
        CREATE INDEX volunteer_phone ON volunteer (phone) WHERE phone IS NOT NULL;
        CREATE UNIQUE INDEX volunteer_external ON volunteer (external_id) WHERE external_id IS NOT NULL;
        CREATE INDEX volunteer_team ON volunteer (team_id) WHERE team_id IS NOT NULL;
        CREATE INDEX volunteer_import ON volunteer (import_id) WHERE import_id IS NOT NULL;

        -- Kept by whoever writes volunteers: with trusted_schema off, SQLite lets no trigger write to FTS5.
        CREATE VIRTUAL TABLE volunteer_search USING fts5 (
            search_words, content = 'volunteer', content_rowid = 'id',
            tokenize = 'ascii', prefix = '2 3', detail = 'none', columnsize = 0
        );
        CREATE TABLE volunteer_skill (
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
            skill TEXT NOT NULL CHECK (skill <> ''),
            expires_on TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
            PRIMARY KEY (volunteer_id, skill)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX volunteer_skill_skill ON volunteer_skill (skill);

        CREATE TABLE consent (
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
            purpose TEXT NOT NULL CHECK (purpose <> ''),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'call')),
            state TEXT NOT NULL CHECK (state IN ('given', 'refused')),
            source TEXT NOT NULL CHECK (source <> ''),
            wording TEXT NOT NULL DEFAULT '',
            at INTEGER NOT NULL,
            PRIMARY KEY (volunteer_id, purpose, channel)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE emergency_contact (
            volunteer_id INTEGER PRIMARY KEY REFERENCES volunteer (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name <> ''),
            phone TEXT NOT NULL CHECK (phone GLOB '+[1-9][0-9]*'),
            relation TEXT NOT NULL DEFAULT ''
        ) STRICT;

        -- An address that came back: the message of one person also tells about a family's shared address.
        CREATE TABLE flagged_address (
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'call')),
            address TEXT NOT NULL CHECK (address <> ''),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (channel, address)
        ) STRICT, WITHOUT ROWID;
        """
}
