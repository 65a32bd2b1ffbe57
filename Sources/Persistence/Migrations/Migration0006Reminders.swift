enum Migration0006Reminders {
    static let sql = rules + ledger + eligibility

    private static let rules = """
        CREATE TABLE reminder_rule (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE CHECK (code <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            timing TEXT NOT NULL CHECK (timing IN ('elapsed', 'wall', 'change', 'cancellation')),
            offset_seconds INTEGER,
            offset_days INTEGER,
            hour INTEGER CHECK (hour BETWEEN 0 AND 23),
            minute INTEGER CHECK (minute BETWEEN 0 AND 59),
            anchor TEXT NOT NULL CHECK (anchor IN ('start', 'end')),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'call')),
            useful_for INTEGER NOT NULL CHECK (useful_for > 0),
            wording TEXT NOT NULL CHECK (wording <> ''),
            calls_unreachable INTEGER NOT NULL CHECK (calls_unreachable IN (0, 1)),
            when_uncertain TEXT NOT NULL CHECK (when_uncertain IN ('resend', 'hold')),
            is_enabled INTEGER NOT NULL DEFAULT 1 CHECK (is_enabled IN (0, 1)),
            revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
            CHECK ((timing = 'elapsed') = (offset_seconds IS NOT NULL)),
            CHECK ((timing = 'wall') = (offset_days IS NOT NULL)),
            CHECK ((timing = 'wall') = (hour IS NOT NULL)),
            CHECK ((timing = 'wall') = (minute IS NOT NULL))
        ) STRICT;

        CREATE TABLE reminder_rule_audience (
            rule_id INTEGER NOT NULL REFERENCES reminder_rule (id) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('offered', 'confirmed', 'declined', 'reserve', 'withdrawn')),
            PRIMARY KEY (rule_id, state)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reminder_rule_event_state (
            rule_id INTEGER NOT NULL REFERENCES reminder_rule (id) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled', 'closed')),
            PRIMARY KEY (rule_id, state)
        ) STRICT, WITHOUT ROWID;

        -- No row: any role.
        CREATE TABLE reminder_rule_role (
            rule_id INTEGER NOT NULL REFERENCES reminder_rule (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role <> ''),
            PRIMARY KEY (rule_id, role)
        ) STRICT, WITHOUT ROWID;

        """

    private static let ledger = """
        CREATE TABLE reminder (
            id INTEGER PRIMARY KEY,
            idem_key TEXT NOT NULL UNIQUE,
            rule_id INTEGER NOT NULL REFERENCES reminder_rule (id),
            assignment_id INTEGER NOT NULL REFERENCES assignment (id),
            channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'call')),
            generation TEXT NOT NULL,
            -- What the rule's clock says; due_at is when it may go out, which quiet hours can move.
            nominal_at INTEGER NOT NULL,
            due_at INTEGER NOT NULL,
            not_after INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'claimed', 'handing_over', 'sent',
                'expired', 'superseded', 'cancelled', 'dead', 'uncertain')),
            reason TEXT NOT NULL DEFAULT '',
            planned_at INTEGER NOT NULL,
            settled_at INTEGER,
            CHECK (not_after > due_at),
            CHECK (idem_key = rule_id || ':' || assignment_id || ':' || channel || ':' || generation)
        ) STRICT;
        CREATE INDEX reminder_due ON reminder (due_at) WHERE state = 'planned';
        CREATE INDEX reminder_assignment ON reminder (assignment_id);

        CREATE TRIGGER reminder_starts_planned BEFORE INSERT ON reminder WHEN NEW.state <> 'planned'
        BEGIN SELECT RAISE(ABORT, 'reminder.state-edge'); END;
        CREATE TRIGGER reminder_state_edges BEFORE UPDATE OF state ON reminder
        WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN (
            'planned>claimed', 'planned>expired', 'planned>superseded', 'planned>cancelled', 'planned>dead',
            'claimed>planned', 'claimed>handing_over', 'claimed>expired', 'claimed>superseded',
            'claimed>cancelled', 'claimed>dead',
            'handing_over>sent', 'handing_over>planned', 'handing_over>dead', 'handing_over>uncertain',
            'uncertain>planned', 'uncertain>sent', 'uncertain>cancelled', 'uncertain>expired')
        BEGIN SELECT RAISE(ABORT, 'reminder.state-edge'); END;
        CREATE TRIGGER reminder_keeps_its_key BEFORE UPDATE OF idem_key, rule_id, assignment_id, channel, generation
        ON reminder BEGIN SELECT RAISE(ABORT, 'reminder.key'); END;
        CREATE TRIGGER reminder_is_kept BEFORE DELETE ON reminder
        BEGIN SELECT RAISE(ABORT, 'reminder.kept'); END;

        -- What was cancelled because an event, a shift or a person was out of reach is planned again, as another
        -- generation, once they are back.
        CREATE TRIGGER reminder_event_leaves AFTER UPDATE OF state ON event
        WHEN OLD.state = 'published' AND NEW.state = 'draft'
        BEGIN UPDATE event SET generation = generation + 1 WHERE id = NEW.id; END;
        CREATE TRIGGER reminder_shift_comes_back AFTER UPDATE OF state ON shift
        WHEN OLD.state = 'cancelled' AND NEW.state = 'planned'
        BEGIN UPDATE assignment SET revision = revision + 1 WHERE shift_id = NEW.id; END;
        CREATE TRIGGER reminder_person_comes_back AFTER UPDATE OF state ON volunteer
        WHEN OLD.state = 'archived' AND NEW.state = 'active'
        BEGIN UPDATE assignment SET revision = revision + 1 WHERE volunteer_id = NEW.id; END;

        """

    /// Who a rule speaks to, and what stands in the way: the list, the counters and the sending all read this.
    ///
    /// `excluded` says why the rule does not speak to the assignment at all, `obstacle` why the person cannot be
    /// reached by its channel; both are null for who is eligible. A call by a person needs no consent, only no refusal.
    private static let eligibility = """
        CREATE VIEW reminder_eligibility AS
        SELECT
            rule.id AS rule_id,
            assignment.id AS assignment_id,
            shift.id AS shift_id,
            event.id AS event_id,
            volunteer.id AS volunteer_id,
            rule.channel AS channel,
            assignment.state AS assignment_state,
            assignment.joined_at AS joined_at,
            event.generation || '.' || assignment.revision || '.' || rule.revision AS generation,
            rule.id || ':' || assignment.id || ':' || rule.channel || ':'
                || event.generation || '.' || assignment.revision || '.' || rule.revision AS idem_key,
            CASE rule.channel WHEN 'email' THEN volunteer.email ELSE volunteer.phone END AS address,
            CASE
                WHEN rule.is_enabled = 0 THEN 'rule-disabled'
                WHEN volunteer.state <> 'active' THEN 'person-' || volunteer.state
                WHEN event_state.rule_id IS NULL THEN 'event-' || event.state
                WHEN shift.state <> 'planned' THEN 'shift-' || shift.state
                WHEN audience.rule_id IS NULL THEN 'assignment-' || assignment.state
                WHEN role.rule_id IS NULL
                    AND EXISTS (SELECT 1 FROM reminder_rule_role AS any_role WHERE any_role.rule_id = rule.id)
                    THEN 'other-role'
            END AS excluded,
            CASE
                WHEN rule.channel = 'email' AND volunteer.email IS NULL THEN 'no-email'
                WHEN rule.channel <> 'email' AND volunteer.phone IS NULL THEN 'no-phone'
                WHEN flagged.address IS NOT NULL THEN 'address-failed'
                WHEN consent.state = 'refused' THEN 'consent-refused'
                WHEN consent.state IS NULL AND rule.channel <> 'call' THEN 'consent-unknown'
            END AS obstacle
        FROM reminder_rule AS rule
        CROSS JOIN shift
        JOIN event ON event.id = shift.event_id
        LEFT JOIN reminder_rule_event_state AS event_state
            ON event_state.rule_id = rule.id AND event_state.state = event.state
        LEFT JOIN reminder_rule_role AS role ON role.rule_id = rule.id AND role.role = shift.role
        JOIN assignment ON assignment.shift_id = shift.id
        JOIN volunteer ON volunteer.id = assignment.volunteer_id
        LEFT JOIN reminder_rule_audience AS audience
            ON audience.rule_id = rule.id AND audience.state = assignment.state
        LEFT JOIN consent ON consent.volunteer_id = volunteer.id AND consent.purpose = 'reminders'
            AND consent.channel = rule.channel
        LEFT JOIN flagged_address AS flagged ON flagged.channel = rule.channel
            AND flagged.address = CASE rule.channel WHEN 'email' THEN volunteer.email_key ELSE volunteer.phone END;
        """
}
