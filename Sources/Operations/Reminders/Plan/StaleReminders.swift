/// Planned reminders that are addressed no more, are refused, or are of another generation.
///
/// Other obstacles can pass: those reminders wait.
enum StaleReminders {
    /// - Parameters:
    ///   - condition: SQL over `planned`, a row of the ledger; `?1` is now.
    static func cancel(where condition: String = "true") -> String {
        """
        UPDATE reminder SET state = 'cancelled', reason = stale.why, settled_at = ?1
        FROM (
            SELECT planned.id, coalesce(
                e.excluded, iif(e.obstacle = 'consent-refused', e.obstacle, NULL), 'another-generation') AS why
            FROM reminder AS planned, assignment AS place, reminder_eligibility AS e
            WHERE planned.state = 'planned' AND place.id = planned.assignment_id AND (\(condition))
                AND e.rule_id = planned.rule_id AND e.shift_id = place.shift_id AND e.assignment_id = place.id
                AND (e.excluded IS NOT NULL OR e.obstacle = 'consent-refused'
                    OR e.generation <> planned.generation OR e.channel <> planned.channel)
        ) AS stale
        WHERE reminder.id = stale.id
        """
    }
}
