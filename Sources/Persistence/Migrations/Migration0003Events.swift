enum Migration0003Events {
    static let sql = """
        CREATE TABLE event (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE CHECK (code <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('march', 'screening', 'briefing')),
            title TEXT NOT NULL CHECK (title <> ''),
            state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled', 'closed')),
            time_zone TEXT NOT NULL CHECK (time_zone <> ''),
            zone_rules TEXT NOT NULL,
            starts_wall TEXT NOT NULL,
            ends_wall TEXT NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            place TEXT NOT NULL DEFAULT '',
            control_phone TEXT NOT NULL DEFAULT '',
            control_note TEXT NOT NULL DEFAULT '',
            first_aid TEXT NOT NULL DEFAULT '',
            lost_child TEXT NOT NULL DEFAULT '',
            generation INTEGER NOT NULL DEFAULT 1 CHECK (generation >= 1),
            sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
            CHECK (ends_at > starts_at)
        ) STRICT;
        CREATE INDEX event_start ON event (starts_at);
        CREATE TRIGGER event_state_edges BEFORE UPDATE OF state ON event
        WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN
            ('draft>published', 'draft>cancelled', 'published>draft', 'published>cancelled', 'published>closed')
        BEGIN SELECT RAISE(ABORT, 'event.state-edge'); END;

        CREATE TABLE sector (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            code TEXT NOT NULL CHECK (code <> ''),
            lead_id INTEGER REFERENCES volunteer (id),
            UNIQUE (event_id, code)
        ) STRICT;

        CREATE TABLE post (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            sector_id INTEGER REFERENCES sector (id),
            code TEXT NOT NULL COLLATE NOCASE CHECK (code <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN
                ('assembly', 'route', 'sector', 'dispersal', 'lost-child', 'first-aid', 'hall-door', 'other')),
            description TEXT NOT NULL DEFAULT '',
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            UNIQUE (event_id, code),
            CHECK ((latitude IS NULL) = (longitude IS NULL))
        ) STRICT;
        CREATE TRIGGER post_sector_is_of_its_event BEFORE INSERT ON post
        WHEN NEW.sector_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM sector WHERE id = NEW.sector_id AND event_id = NEW.event_id)
        BEGIN SELECT RAISE(ABORT, 'post.foreign-sector'); END;
        CREATE TRIGGER post_sector_stays_of_its_event BEFORE UPDATE OF event_id, sector_id ON post
        WHEN NEW.sector_id IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM sector WHERE id = NEW.sector_id AND event_id = NEW.event_id)
        BEGIN SELECT RAISE(ABORT, 'post.foreign-sector'); END;

        CREATE TABLE shift (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
            code TEXT NOT NULL COLLATE NOCASE CHECK (code <> ''),
            role TEXT NOT NULL CHECK (role <> ''),
            state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'cancelled')),
            reports_wall TEXT NOT NULL,
            starts_wall TEXT NOT NULL,
            ends_wall TEXT NOT NULL,
            reports_at INTEGER NOT NULL,
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL,
            reports_to TEXT NOT NULL DEFAULT '',
            minimum INTEGER NOT NULL CHECK (minimum >= 1),
            maximum INTEGER NOT NULL CHECK (maximum BETWEEN 1 AND 500),
            is_for_adults INTEGER NOT NULL DEFAULT 0 CHECK (is_for_adults IN (0, 1)),
            lead_id INTEGER REFERENCES volunteer (id),
            UNIQUE (event_id, code),
            CHECK (reports_at <= starts_at),
            CHECK (ends_at > starts_at),
            CHECK (minimum <= maximum)
        ) STRICT;
        CREATE INDEX shift_post ON shift (post_id);
        CREATE INDEX shift_start ON shift (starts_at);
        CREATE TRIGGER shift_post_is_of_its_event BEFORE INSERT ON shift
        WHEN NOT EXISTS (SELECT 1 FROM post WHERE id = NEW.post_id AND event_id = NEW.event_id)
        BEGIN SELECT RAISE(ABORT, 'shift.foreign-post'); END;
        CREATE TRIGGER shift_post_stays_of_its_event BEFORE UPDATE OF event_id, post_id ON shift
        WHEN NOT EXISTS (SELECT 1 FROM post WHERE id = NEW.post_id AND event_id = NEW.event_id)
        BEGIN SELECT RAISE(ABORT, 'shift.foreign-post'); END;

        CREATE TABLE shift_skill (
            shift_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
            skill TEXT NOT NULL CHECK (skill <> ''),
            PRIMARY KEY (shift_id, skill)
        ) STRICT, WITHOUT ROWID;
        """
}
