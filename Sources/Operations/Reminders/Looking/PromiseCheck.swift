/// The promise, sentence by sentence, and the SQL that finds what breaks it.
enum PromiseCheck: String, CaseIterable, Encodable, Sendable {
    case oneRow = "one-row"
    case oneEnd = "one-end"
    case sentWasTaken = "sent-was-taken"
    case twiceIsKnown = "twice-is-known"
    case nothingHangs = "nothing-hangs"
    case nothingLate = "nothing-late"
    case nothingKept = "nothing-kept"

    var sentence: String {
        switch self {
        case .oneRow: "For each rule, place, channel and generation there is one row."
        case .oneEnd: "A row ends once, at a time that is known."
        case .sentWasTaken: "What is sent was taken by the other side, or is on a printed call sheet."
        case .twiceIsKnown: "Nobody got one twice but where an uncertain attempt is on record."
        case .nothingHangs: "Nothing is on its way without anybody who holds it."
        case .nothingLate: "Nothing was handed over when it was useful no more."
        case .nothingKept: "What messages said is forgotten once it cannot be said again."
        }
    }

    /// Counts what breaks it.
    var sql: String {
        switch self {
        case .oneRow: "SELECT count(*) - count(DISTINCT idem_key) FROM reminder"
        case .oneEnd:
            """
            SELECT count(*) FROM reminder
            WHERE (state IN ('sent', 'expired', 'superseded', 'cancelled', 'dead')) <> (settled_at IS NOT NULL)
            """
        case .sentWasTaken:
            """
            SELECT count(*) FROM reminder WHERE state = 'sent' AND CASE WHEN message_id IS NULL
                THEN channel <> 'call' OR coalesce(reason, '') NOT LIKE 'on-sheet:%'
                ELSE NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.message_id = reminder.message_id
                    AND attempt.outcome = 'sent') END
            """
        case .twiceIsKnown:
            """
            SELECT count(*) + (\(Self.copies)) FROM (
                SELECT message.id FROM message JOIN attempt ON attempt.message_id = message.id
                GROUP BY message.id
                HAVING message.uncertain_count = 0
                    AND sum(attempt.outcome = 'sent' OR attempt.outcome = 'uncertain') > 1)
            """
        case .nothingHangs:
            """
            SELECT (SELECT count(*) FROM reminder JOIN message ON message.id = reminder.message_id
                    WHERE reminder.state IN ('claimed', 'handing_over') AND message.claim_token IS NULL)
                + (SELECT count(*) FROM message WHERE claim_token IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.token = message.claim_token))
            """
        case .nothingLate:
            """
            SELECT count(*) FROM attempt JOIN message ON message.id = attempt.message_id
            WHERE attempt.handed_at IS NOT NULL AND EXISTS (SELECT 1 FROM reminder
                WHERE reminder.message_id = message.id AND attempt.handed_at >= reminder.not_after)
            """
        case .nothingKept: "SELECT count(*) FROM message WHERE content IS NOT NULL AND settled_at IS NOT NULL"
        }
    }

    /// Reminders that were said anew by a later generation, for the same moment to the same taking of a place, although
    /// no change was owed in between.
    private static let copies = """
        SELECT count(*) FROM reminder AS again
        JOIN reminder AS said ON said.assignment_id = again.assignment_id AND said.rule_id = again.rule_id
            AND said.channel = again.channel AND said.nominal_at = again.nominal_at AND said.id < again.id
        WHERE again.state = 'sent' AND again.generation <> '\(SaidAlready.first)'
            AND said.state = 'sent' AND said.uncertain_count = 0 AND \(SaidAlready.held("said", until: "again"))
        """
}
