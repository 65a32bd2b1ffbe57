/// A post can be corrected, and a shift's change be taken back.
enum Migration0024Corrections {
    static let sql = notices + generations

    /// A notice keeps what its shift's post was called, and how it was to be found.
    private static let notices = """
        ALTER TABLE notice ADD COLUMN was_post TEXT NOT NULL DEFAULT '';
        ALTER TABLE notice ADD COLUMN was_whereabouts TEXT NOT NULL DEFAULT '';
        -- What this person was told last is known for sure: nothing was on its way, and nothing may have arrived.
        ALTER TABLE notice_person ADD COLUMN is_sure INTEGER NOT NULL DEFAULT 0 CHECK (is_sure IN (0, 1));

        -- Until now a post stayed as it was added: what it is, it was.
        DROP TRIGGER notice_is_kept;
        UPDATE notice SET (was_post, was_whereabouts) = (
            SELECT post.name, post.description FROM shift JOIN post ON post.id = shift.post_id
            WHERE shift.id = notice.shift_id);
        CREATE TRIGGER notice_is_kept BEFORE UPDATE ON notice
        BEGIN SELECT RAISE(ABORT, 'notice.kept'); END;

        """

    /// As in step 8, and: a shift has generations of its own, as an event has them. Until now its changes were counted
    /// with the returns of those who hold its places, and could not be told from them.
    private static let generations = """
        ALTER TABLE shift ADD COLUMN generation INTEGER NOT NULL DEFAULT 0 CHECK (generation >= 0);

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
            (event.generation + shift.generation) || '.' || assignment.revision || '.' || rule.revision AS generation,
            rule.id || ':' || assignment.id || ':' || rule.channel || ':'
                || (event.generation + shift.generation) || '.' || assignment.revision || '.' || rule.revision AS idem_key,
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
                                AND said.generation <> (event.generation + shift.generation) || '.'
                                    || assignment.revision || '.' || rule.revision)
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
