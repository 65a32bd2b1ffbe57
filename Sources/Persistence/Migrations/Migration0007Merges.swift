enum Migration0007Merges {
    static let sql = people + teams + imports

    private static let people = """
        -- Whom this person turned out to be: their row stays, archived, so that its code, email and phone find the other.
        ALTER TABLE volunteer ADD COLUMN merged_into INTEGER REFERENCES volunteer (id)
            CHECK (merged_into IS NULL OR (state <> 'active' AND merged_into <> id));
        CREATE INDEX volunteer_merged ON volunteer (merged_into) WHERE merged_into IS NOT NULL;
        -- Without these, whoever is taken out is looked for in every sector and shift.
        CREATE INDEX sector_lead ON sector (lead_id) WHERE lead_id IS NOT NULL;
        CREATE INDEX shift_lead ON shift (lead_id) WHERE lead_id IS NOT NULL;

        DROP TRIGGER assignment_keeps_its_place_and_person;
        CREATE TRIGGER assignment_keeps_its_place_and_person BEFORE UPDATE OF shift_id, volunteer_id ON assignment
        WHEN NEW.shift_id <> OLD.shift_id OR NOT EXISTS (
            SELECT 1 FROM volunteer WHERE id = OLD.volunteer_id AND merged_into = NEW.volunteer_id)
        BEGIN SELECT RAISE(ABORT, 'assignment.moved'); END;

        CREATE TRIGGER assignment_one_place_at_a_time_merge BEFORE UPDATE OF volunteer_id ON assignment
        WHEN NEW.state IN ('offered', 'confirmed') AND EXISTS (
            SELECT 1 FROM shift AS wanted
            JOIN assignment AS held ON held.volunteer_id = NEW.volunteer_id AND held.state IN ('offered', 'confirmed')
            JOIN shift AS other ON other.id = held.shift_id AND other.id <> wanted.id AND other.state = 'planned'
            JOIN event ON event.id = other.event_id AND event.state <> 'cancelled'
            WHERE wanted.id = NEW.shift_id AND other.starts_at < wanted.ends_at AND other.ends_at > wanted.starts_at)
        BEGIN SELECT RAISE(ABORT, 'assignment.double-booked'); END;

        """

    private static let teams = """
        -- A name or code by which a team was known before it was renamed, or taken together with another.
        CREATE TABLE team_alias (
            name TEXT NOT NULL PRIMARY KEY COLLATE NOCASE CHECK (name <> ''),
            team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX team_alias_team ON team_alias (team_id);
        ALTER TABLE team ADD COLUMN import_id INTEGER REFERENCES import (id);

        """

    private static let imports = """
        ALTER TABLE import ADD COLUMN undone_at INTEGER;
        -- What an import found about somebody whom it changed, so that it can be taken back.
        CREATE TABLE import_change (
            import_id INTEGER NOT NULL REFERENCES import (id),
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id) ON DELETE CASCADE,
            before TEXT NOT NULL CHECK (before GLOB '{*}'),
            PRIMARY KEY (import_id, volunteer_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX import_change_volunteer ON import_change (volunteer_id);
        """
}
