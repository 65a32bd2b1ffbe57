enum Migration0019Series {
    static let sql = """
        -- Events that come again: when, and what each of them says of itself.
        CREATE TABLE series (
            id INTEGER PRIMARY KEY,
            -- Whose posts, route, shifts and leads each occurrence begins with.
            pattern_id INTEGER NOT NULL REFERENCES event (id),
            -- As RFC 5545 writes it.
            rule TEXT NOT NULL CHECK (rule GLOB 'FREQ=*'),
            first_day TEXT NOT NULL CHECK (first_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
            starts_clock TEXT NOT NULL CHECK (starts_clock GLOB '[0-2][0-9]:[0-5][0-9]'),
            -- How long each is by the clocks on the wall.
            minutes INTEGER NOT NULL CHECK (minutes > 0),
            time_zone TEXT NOT NULL CHECK (time_zone <> ''),
            -- With {year} or {date} where the occurrence's own stands.
            code TEXT NOT NULL CHECK (code <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('march', 'screening', 'briefing')),
            place TEXT NOT NULL DEFAULT '',
            control_phone TEXT NOT NULL DEFAULT '',
            control_note TEXT NOT NULL DEFAULT '',
            first_aid TEXT NOT NULL DEFAULT '',
            lost_child TEXT NOT NULL DEFAULT '',
            -- How many days before it an occurrence is made.
            ahead_days INTEGER NOT NULL CHECK (ahead_days BETWEEN 1 AND 730),
            -- The series that this one was split from.
            split_from INTEGER REFERENCES series (id),
            ended_at INTEGER
        ) STRICT;

        -- A day of a series that was made, or is left out. It is never made again.
        CREATE TABLE occurrence (
            series_id INTEGER NOT NULL REFERENCES series (id),
            -- The day that the rule names, wherever the event was moved to.
            day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
            -- Null where the day is left out.
            event_id INTEGER UNIQUE REFERENCES event (id),
            -- It was edited by itself, so that a change of all passes it over.
            is_detached INTEGER NOT NULL DEFAULT 0 CHECK (is_detached IN (0, 1)),
            PRIMARY KEY (series_id, day)
        ) STRICT, WITHOUT ROWID;
        """
}
