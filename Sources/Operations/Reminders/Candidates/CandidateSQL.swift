/// The one question about who is to be reminded, over the view `reminder_eligibility`.
///
/// Arguments: `?1` the ``DueTable``, `?2` now, in whole seconds.
enum CandidateSQL {
    /// The rules' times, and for everybody the newest rule that is due now: older ones give way to it.
    static let due = """
        WITH due (rule_id, shift_id, nominal_at, since, due_at, not_after, skip) AS MATERIALIZED (
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
            FROM json_each(?1)
        ),
        newest (assignment_id, channel, rule_id, nominal_at) AS MATERIALIZED (
            SELECT assignment_id, channel, rule_id, nominal_at
            FROM (
                SELECT e.assignment_id, e.channel, e.rule_id, due.nominal_at, row_number() OVER (
                    PARTITION BY e.assignment_id, e.channel ORDER BY due.nominal_at DESC, e.rule_id DESC) AS place
                FROM due, reminder_eligibility AS e
                WHERE due.skip IS NULL AND due.since <= ?2 AND due.not_after > ?2
                    AND e.rule_id = due.rule_id AND e.shift_id = due.shift_id
                    AND e.excluded IS NULL AND e.obstacle IS NULL
            )
            WHERE place = 1
        )

        """

    /// Joins a candidate `e`, due at `due`, with the newest rule that is due for the same assignment and channel.
    static let newest = """
        LEFT JOIN newest ON newest.assignment_id = e.assignment_id AND newest.channel = e.channel
            AND due.since <= ?2 AND (newest.nominal_at, newest.rule_id) > (due.nominal_at, due.rule_id)
            AND \(Precedence.mayGiveWay("e", to: "newest"))

        """

    /// Everything about each candidate, in the campaign's order of names.
    static func candidates(where condition: String) -> String {
        due + """
            SELECT e.rule_id, e.shift_id, e.assignment_id, e.volunteer_id, e.assignment_state, e.joined_at,
                due.nominal_at, due.due_at, due.not_after, due.skip, e.excluded, e.obstacle, newest.rule_id,
                reminder.state, reminder.reason, reminder.due_at,
                person.given_name, person.middle_name, person.family_name, person.language, person.phone, person.email_key,
                due.since, reminder.id
            FROM due, reminder_eligibility AS e, volunteer AS person
            \(newest)
            LEFT JOIN reminder ON reminder.id = coalesce(
                (SELECT id FROM reminder AS known WHERE known.idem_key = e.idem_key),
                (\(SaidAlready.select("said.id")) ORDER BY said.id DESC LIMIT 1))
            WHERE e.rule_id = due.rule_id AND e.shift_id = due.shift_id AND person.id = e.volunteer_id
                AND (\(condition))
            ORDER BY person.sort_key, e.assignment_id, due.nominal_at, e.rule_id
            """
    }
}
