/// A shift's own count of changes, so that calendars which hold it take the new time or place.
///
/// Kept by triggers: whatever moves a shift, a post or an event, a hand or new rules of a time zone, raises it.
enum Migration0021Sequences {
    static let sql = """
        ALTER TABLE shift ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0);

        CREATE TRIGGER shift_change_raises_sequence
        AFTER UPDATE OF reports_at, starts_at, ends_at, reports_to, post_id, state ON shift
        WHEN OLD.reports_at <> NEW.reports_at OR OLD.starts_at <> NEW.starts_at OR OLD.ends_at <> NEW.ends_at
            OR OLD.reports_to <> NEW.reports_to OR OLD.post_id <> NEW.post_id OR OLD.state <> NEW.state
        BEGIN UPDATE shift SET sequence = sequence + 1 WHERE id = NEW.id; END;

        CREATE TRIGGER post_change_raises_sequence AFTER UPDATE OF name, latitude, longitude ON post
        WHEN OLD.name <> NEW.name OR OLD.latitude IS NOT NEW.latitude OR OLD.longitude IS NOT NEW.longitude
        BEGIN UPDATE shift SET sequence = sequence + 1 WHERE post_id = NEW.id; END;

        -- What raises it itself, with more that belongs together, has done so.
        CREATE TRIGGER event_change_raises_sequence AFTER UPDATE OF starts_at, ends_at, place ON event
        WHEN NEW.sequence = OLD.sequence
            AND (OLD.starts_at <> NEW.starts_at OR OLD.ends_at <> NEW.ends_at OR OLD.place <> NEW.place)
        BEGIN UPDATE event SET sequence = sequence + 1 WHERE id = NEW.id; END;
        """
}
