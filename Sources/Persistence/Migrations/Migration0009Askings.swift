enum Migration0009Askings {
    static let sql = """
        -- Somebody was asked whether they could take a place; the answer is null until there is one.
        CREATE TABLE asking (
            id INTEGER PRIMARY KEY,
            shift_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
            asked_at INTEGER NOT NULL,
            answer TEXT CHECK (answer IN ('yes', 'no', 'unreached')),
            answered_at INTEGER,
            note TEXT NOT NULL DEFAULT '',
            CHECK ((answer IS NULL) = (answered_at IS NULL))
        ) STRICT;
        CREATE INDEX asking_volunteer ON asking (volunteer_id, asked_at);
        CREATE INDEX asking_shift ON asking (shift_id, volunteer_id);
        CREATE INDEX asking_time ON asking (asked_at);
        CREATE INDEX audit_time ON audit (at);
        """
}
