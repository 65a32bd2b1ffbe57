enum Migration0018Scheduler {
    static let sql = """
        -- That the scheduler is alive, and where it stands; it writes here at every tick.
        CREATE TABLE heartbeat (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            pid INTEGER NOT NULL,
            -- The kernel's name of this run of the machine: milliseconds since boot mean nothing in another.
            boot_id TEXT NOT NULL,
            version TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            tick_at INTEGER NOT NULL,
            tick_since_boot INTEGER NOT NULL,
            doing TEXT NOT NULL,
            stopped_at INTEGER,
            -- Why the clock is not believed; by how many seconds it jumped, and when that was seen.
            doubt TEXT NOT NULL DEFAULT '',
            doubt_seconds INTEGER NOT NULL DEFAULT 0,
            doubt_at INTEGER,
            -- How often a person has said that the clock is right.
            trusted INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        -- What the scheduler did, and what came of it.
        CREATE TABLE job (
            id INTEGER PRIMARY KEY,
            duty TEXT NOT NULL CHECK (duty <> ''),
            began_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            took_ms INTEGER NOT NULL CHECK (took_ms >= 0),
            outcome TEXT NOT NULL CHECK (outcome IN ('done', 'failed', 'stopped')),
            summary TEXT NOT NULL DEFAULT '',
            counts TEXT NOT NULL DEFAULT '{}' CHECK (counts GLOB '{*}'),
            error TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX job_duty ON job (duty, id);
        CREATE INDEX job_began ON job (began_at);

        -- The few that wait for a person, out of a million.
        CREATE INDEX reminder_waits_in_uncertain ON reminder (due_at) WHERE state = 'uncertain';
        """
}
