enum Migration0008Events {
    static let sql = notices + rows + routes + eligibility

    /// What changed for whom, and how it was before.
    private static let notices = """
        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            shift_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('change', 'cancellation')),
            at INTEGER NOT NULL,
            reason TEXT NOT NULL DEFAULT '',
            was_starts_at INTEGER NOT NULL,
            was_ends_at INTEGER NOT NULL,
            was_reports_at INTEGER NOT NULL,
            was_reports_to TEXT NOT NULL,
            was_role TEXT NOT NULL,
            was_place TEXT NOT NULL
        ) STRICT;
        CREATE INDEX notice_shift ON notice (shift_id);
        CREATE TRIGGER notice_is_kept BEFORE UPDATE ON notice
        BEGIN SELECT RAISE(ABORT, 'notice.kept'); END;

        -- Who had been told something that no longer holds.
        CREATE TABLE notice_person (
            notice_id INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
            assignment_id INTEGER NOT NULL REFERENCES assignment (id),
            -- The notice that holds what this person was told last.
            since_id INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
            PRIMARY KEY (notice_id, assignment_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX notice_person_assignment ON notice_person (assignment_id);
        CREATE INDEX notice_person_since ON notice_person (since_id);

        """

    private static let rows = """
        -- A row of shifts that was made at once, and can be taken back at once.
        CREATE TABLE shift_row (
            id INTEGER PRIMARY KEY,
            event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL CHECK (actor <> ''),
            described TEXT NOT NULL,
            undone_at INTEGER
        ) STRICT;
        ALTER TABLE shift ADD COLUMN row_id INTEGER REFERENCES shift_row (id);
        CREATE INDEX shift_row_of ON shift (row_id) WHERE row_id IS NOT NULL;

        """

    private static let routes = """
        CREATE TABLE route (
            event_id INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            file TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE route_point (
            event_id INTEGER NOT NULL REFERENCES route (event_id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 1),
            latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
            -- Along the route, from its first point.
            metres REAL NOT NULL CHECK (metres >= 0),
            PRIMARY KEY (event_id, position)
        ) STRICT, WITHOUT ROWID;

        """

    /// As in step 6, and: a cancelled shift is a cancellation too, and who was told nothing hears of no change.
    private static let eligibility = """
        DROP VIEW reminder_eligibility;
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
                WHEN event_state.rule_id IS NULL AND NOT (rule.timing = 'cancellation' AND shift.state = 'cancelled')
                    THEN 'event-' || event.state
                WHEN shift.state <> 'planned' AND rule.timing <> 'cancellation' THEN 'shift-' || shift.state
                WHEN audience.rule_id IS NULL THEN 'assignment-' || assignment.state
                WHEN role.rule_id IS NULL
                    AND EXISTS (SELECT 1 FROM reminder_rule_role AS any_role WHERE any_role.rule_id = rule.id)
                    THEN 'other-role'
                WHEN rule.timing IN ('change', 'cancellation') THEN (
                    SELECT CASE
                        WHEN told.notice_id IS NULL OR notice.at < assignment.joined_at THEN 'not-told'
                        WHEN EXISTS (
                            SELECT 1 FROM reminder AS said
                            WHERE said.assignment_id = assignment.id AND said.rule_id = rule.id
                                AND said.nominal_at = notice.at
                                AND said.state IN ('claimed', 'handing_over', 'sent', 'uncertain')
                                AND said.generation <> event.generation || '.' || assignment.revision || '.'
                                    || rule.revision)
                            THEN 'said-already'
                    END
                    FROM notice
                    LEFT JOIN notice_person AS told
                        ON told.notice_id = notice.id AND told.assignment_id = assignment.id
                    WHERE notice.id = (SELECT max(id) FROM notice AS newest WHERE newest.shift_id = shift.id)
                        AND notice.kind = rule.timing)
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
