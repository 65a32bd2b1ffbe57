enum Migration0004Assignments {
    static let sql = """
        CREATE TABLE assignment (
            id INTEGER PRIMARY KEY,
            shift_id INTEGER NOT NULL REFERENCES shift (id),
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
            state TEXT NOT NULL CHECK (state IN ('offered', 'confirmed', 'declined', 'reserve', 'withdrawn')),
            reserve_order INTEGER CHECK (reserve_order >= 1),
            -- Rises when somebody comes back, so that they are reminded again.
            revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
            created_at INTEGER NOT NULL,
            -- When this person took this place, or took it again: reminders due before count as missed.
            joined_at INTEGER NOT NULL,
            answered_at INTEGER,
            UNIQUE (shift_id, volunteer_id),
            CHECK ((state = 'reserve') = (reserve_order IS NOT NULL))
        ) STRICT;
        CREATE INDEX assignment_volunteer ON assignment (volunteer_id, state);
        CREATE INDEX assignment_shift ON assignment (shift_id, state);
        CREATE UNIQUE INDEX assignment_reserve ON assignment (shift_id, reserve_order)
            WHERE reserve_order IS NOT NULL;

        CREATE TRIGGER assignment_starts_open BEFORE INSERT ON assignment
        WHEN NEW.state NOT IN ('offered', 'confirmed', 'reserve')
        BEGIN SELECT RAISE(ABORT, 'assignment.state-edge'); END;

        CREATE TRIGGER assignment_state_edges BEFORE UPDATE OF state ON assignment
        WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN (
            'offered>confirmed', 'offered>declined', 'offered>withdrawn',
            'confirmed>declined', 'confirmed>withdrawn',
            'reserve>offered', 'reserve>declined', 'reserve>withdrawn',
            'declined>offered', 'declined>reserve', 'withdrawn>offered', 'withdrawn>reserve')
        BEGIN SELECT RAISE(ABORT, 'assignment.state-edge'); END;

        CREATE TRIGGER assignment_capacity_insert BEFORE INSERT ON assignment
        WHEN NEW.state IN ('offered', 'confirmed')
            AND (SELECT count(*) FROM assignment
                 WHERE shift_id = NEW.shift_id AND state IN ('offered', 'confirmed'))
                >= (SELECT maximum FROM shift WHERE id = NEW.shift_id)
        BEGIN SELECT RAISE(ABORT, 'assignment.full'); END;

        CREATE TRIGGER assignment_capacity_update BEFORE UPDATE OF state ON assignment
        WHEN NEW.state IN ('offered', 'confirmed') AND OLD.state NOT IN ('offered', 'confirmed')
            AND (SELECT count(*) FROM assignment
                 WHERE shift_id = NEW.shift_id AND state IN ('offered', 'confirmed'))
                >= (SELECT maximum FROM shift WHERE id = NEW.shift_id)
        BEGIN SELECT RAISE(ABORT, 'assignment.full'); END;

        CREATE TRIGGER shift_maximum_covers_its_people BEFORE UPDATE OF maximum ON shift
        WHEN NEW.maximum < (SELECT count(*) FROM assignment
                            WHERE shift_id = NEW.id AND state IN ('offered', 'confirmed'))
        BEGIN SELECT RAISE(ABORT, 'shift.maximum-below-assigned'); END;

        CREATE TRIGGER assignment_one_place_at_a_time_insert BEFORE INSERT ON assignment
        WHEN NEW.state IN ('offered', 'confirmed') AND EXISTS (
            SELECT 1 FROM shift AS wanted
            JOIN assignment AS held ON held.volunteer_id = NEW.volunteer_id AND held.state IN ('offered', 'confirmed')
            JOIN shift AS other ON other.id = held.shift_id AND other.id <> wanted.id AND other.state = 'planned'
            JOIN event ON event.id = other.event_id AND event.state <> 'cancelled'
            WHERE wanted.id = NEW.shift_id AND other.starts_at < wanted.ends_at AND other.ends_at > wanted.starts_at)
        BEGIN SELECT RAISE(ABORT, 'assignment.double-booked'); END;

        CREATE TRIGGER assignment_one_place_at_a_time_update BEFORE UPDATE OF state ON assignment
        WHEN NEW.state IN ('offered', 'confirmed') AND OLD.state NOT IN ('offered', 'confirmed') AND EXISTS (
            SELECT 1 FROM shift AS wanted
            JOIN assignment AS held ON held.volunteer_id = NEW.volunteer_id AND held.state IN ('offered', 'confirmed')
            JOIN shift AS other ON other.id = held.shift_id AND other.id <> wanted.id AND other.state = 'planned'
            JOIN event ON event.id = other.event_id AND event.state <> 'cancelled'
            WHERE wanted.id = NEW.shift_id AND other.starts_at < wanted.ends_at AND other.ends_at > wanted.starts_at)
        BEGIN SELECT RAISE(ABORT, 'assignment.double-booked'); END;

        CREATE TRIGGER assignment_keeps_its_place_and_person BEFORE UPDATE OF shift_id, volunteer_id ON assignment
        BEGIN SELECT RAISE(ABORT, 'assignment.moved'); END;

        CREATE TRIGGER assignment_comes_back AFTER UPDATE OF state ON assignment
        WHEN OLD.state IN ('declined', 'withdrawn') AND NEW.state IN ('offered', 'confirmed', 'reserve')
        BEGIN UPDATE assignment SET revision = OLD.revision + 1 WHERE id = NEW.id; END;

        -- Consent that comes back is as good as coming back: what was cancelled for want of it is planned again.
        CREATE TRIGGER consent_comes_back AFTER UPDATE OF state ON consent
        WHEN OLD.state = 'refused' AND NEW.state = 'given' AND NEW.purpose = 'reminders'
        BEGIN UPDATE assignment SET revision = revision + 1 WHERE volunteer_id = NEW.volunteer_id; END;
        """
}
