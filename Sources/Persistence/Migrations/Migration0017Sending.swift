enum Migration0017Sending {
    static let sql = messages + attempts + sending + ledger

    private static let messages = """
        -- What one person gets at once, by one channel: one or several reminders.
        CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            -- The left part of its Message-ID: random, the same at every attempt.
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            volunteer_id INTEGER NOT NULL REFERENCES volunteer (id),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
            written_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            uncertain_count INTEGER NOT NULL DEFAULT 0 CHECK (uncertain_count >= 0),
            -- Not claimed again before, nor handed over from then on.
            next_at INTEGER NOT NULL,
            leave_before INTEGER NOT NULL,
            -- Whoever holds it for an attempt; see claim.
            claim_token INTEGER,
            claimed_at INTEGER,
            -- From when on it may have left, in this attempt.
            handed_at INTEGER,
            -- When it was taken, or may have been.
            taken_at INTEGER,
            -- What it says, from the first intent until it cannot be said again.
            content BLOB,
            settled_at INTEGER,
            CHECK ((claim_token IS NULL) = (claimed_at IS NULL)),
            CHECK (handed_at IS NULL OR claim_token IS NOT NULL),
            CHECK (settled_at IS NULL OR (claim_token IS NULL AND content IS NULL))
        ) STRICT;
        CREATE INDEX message_claim ON message (claim_token) WHERE claim_token IS NOT NULL;
        CREATE INDEX message_waiting ON message (next_at) WHERE settled_at IS NULL AND claim_token IS NULL;
        CREATE INDEX message_person ON message (volunteer_id, channel, taken_at);

        -- Who holds messages, and until when by the clock that counts since the machine's start.
        CREATE TABLE claim (
            token INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            boot_id TEXT NOT NULL,
            lease_until INTEGER NOT NULL,
            -- What carries them, in a few words.
            courier TEXT NOT NULL
        ) STRICT;

        CREATE TRIGGER message_keeps_its_name BEFORE UPDATE OF name, channel, written_at ON message
        BEGIN SELECT RAISE(ABORT, 'message.name'); END;
        CREATE TRIGGER message_is_kept BEFORE DELETE ON message
        BEGIN SELECT RAISE(ABORT, 'message.kept'); END;

        """

    private static let attempts = """
        -- What came of handing a message over once.
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            message_id INTEGER NOT NULL REFERENCES message (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            transport TEXT NOT NULL,
            began_at INTEGER NOT NULL,
            -- From when on it may have left; null when it certainly did not.
            handed_at INTEGER,
            ended_at INTEGER NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('sent', 'transient', 'dead', 'misconfigured', 'aborted',
                'uncertain')),
            step TEXT,
            curl_code INTEGER,
            reply INTEGER,
            words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX attempt_message ON attempt (message_id);
        CREATE INDEX attempt_uncertain ON attempt (ended_at) WHERE outcome = 'uncertain';

        CREATE TRIGGER attempt_is_never_changed BEFORE UPDATE ON attempt
        BEGIN SELECT RAISE(ABORT, 'attempt.kept'); END;
        CREATE TRIGGER attempt_is_never_deleted BEFORE DELETE ON attempt
        BEGIN SELECT RAISE(ABORT, 'attempt.kept'); END;

        """

    private static let sending = """
        -- Whether anything is sent; one row.
        CREATE TABLE sending (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- By a person, or because the record file was restored or moved; until `vigil reminder resume`.
            held_since INTEGER,
            held_by TEXT CHECK (held_by IN ('person', 'restore')),
            held_because TEXT NOT NULL DEFAULT '',
            -- Which file this is, for the mark beside it; null until something is first sent.
            record_id TEXT,
            CHECK ((held_since IS NULL) = (held_by IS NULL))
        ) STRICT;
        INSERT INTO sending (id) VALUES (1);

        -- How a channel fares: after a few failures in a row that no message is to blame for, it rests.
        CREATE TABLE sending_channel (
            channel TEXT PRIMARY KEY CHECK (channel IN ('email', 'sms')),
            misconfigured INTEGER NOT NULL DEFAULT 0,
            unconnected INTEGER NOT NULL DEFAULT 0,
            paused_since INTEGER,
            paused_until INTEGER,
            paused_because TEXT NOT NULL DEFAULT '',
            CHECK ((paused_since IS NULL) = (paused_until IS NULL))
        ) STRICT, WITHOUT ROWID;
        INSERT INTO sending_channel (channel) VALUES ('email'), ('sms');

        -- A rule whose reminders wait.
        CREATE TABLE held_rule (
            rule_id INTEGER PRIMARY KEY REFERENCES reminder_rule (id) ON DELETE CASCADE,
            since INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;

        """

    private static let ledger = """
        ALTER TABLE reminder ADD COLUMN message_id INTEGER REFERENCES message (id);
        -- How often it may have been taken without our knowing.
        ALTER TABLE reminder ADD COLUMN uncertain_count INTEGER NOT NULL DEFAULT 0 CHECK (uncertain_count >= 0);

        CREATE INDEX reminder_message ON reminder (message_id) WHERE message_id IS NOT NULL;
        CREATE INDEX reminder_uncertain ON reminder (settled_at) WHERE uncertain_count > 0;
        CREATE INDEX reminder_missed ON reminder (settled_at)
            WHERE state IN ('expired', 'superseded', 'cancelled', 'dead');
        -- Whose turn it is, without a look at the rows themselves.
        DROP INDEX reminder_due;
        CREATE INDEX reminder_due ON reminder (due_at, assignment_id, channel) WHERE state = 'planned';

        -- The edges of step 6, without a list that SQLite would make anew for every row.
        DROP TRIGGER reminder_state_edges;
        CREATE TRIGGER reminder_state_edges BEFORE UPDATE OF state ON reminder
        WHEN OLD.state <> NEW.state AND NOT CASE OLD.state
            WHEN 'planned' THEN NEW.state = 'claimed' OR NEW.state = 'expired' OR NEW.state = 'superseded'
                OR NEW.state = 'cancelled' OR NEW.state = 'dead'
            WHEN 'claimed' THEN NEW.state = 'handing_over' OR NEW.state = 'planned' OR NEW.state = 'expired'
                OR NEW.state = 'superseded' OR NEW.state = 'cancelled' OR NEW.state = 'dead'
            WHEN 'handing_over' THEN NEW.state = 'sent' OR NEW.state = 'planned' OR NEW.state = 'dead'
                OR NEW.state = 'uncertain'
            WHEN 'uncertain' THEN NEW.state = 'planned' OR NEW.state = 'sent' OR NEW.state = 'cancelled'
                OR NEW.state = 'expired'
            ELSE 0
        END
        BEGIN SELECT RAISE(ABORT, 'reminder.state-edge'); END;
        """
}
