/// The number of a place that was removed is given to nobody else: cards, calendars and notes on paper carry it.
enum Migration0025Numbers {
    static let sql = """
        CREATE TABLE removed_place (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            -- The highest number that was ever removed.
            last_id INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER assignment_number_is_kept AFTER DELETE ON assignment
        BEGIN
            INSERT INTO removed_place (only, last_id) VALUES (1, OLD.id)
            ON CONFLICT (only) DO UPDATE SET last_id = excluded.last_id WHERE excluded.last_id > last_id;
        END;
        """
}
