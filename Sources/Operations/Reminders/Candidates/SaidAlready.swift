/// A row of the ledger by which a rule has spoken already, to the same place for the same moment, although a newer
/// generation would let it speak again.
///
/// Generations rise whenever something may have changed: a rule's title, its being switched off and on. Nobody is
/// reminded again for that, only where what they had been told of the place holds no more. Source: Handbook, ADR-0047.
enum SaidAlready {
    /// Finds that row for a candidate `e` of the view that is due at `due`.
    ///
    /// - Parameter what: What of `said` to select.
    static func select(_ what: String) -> String {
        """
        SELECT \(what) FROM reminder AS said
        WHERE e.generation <> '\(first)' AND said.assignment_id = e.assignment_id AND said.rule_id = e.rule_id
            AND said.channel = e.channel AND said.nominal_at = due.nominal_at AND said.generation <> e.generation
            AND said.state IN ('claimed', 'handing_over', 'sent', 'uncertain') AND \(stillHolds("said"))
        """
    }

    /// Nothing is older than the first generation.
    static let first = "1.1.1"

    /// Whether what a row of the ledger said is what holds: nobody took the place anew, and the newest change is not one
    /// that who holds it is owed since.
    static func stillHolds(_ said: String) -> String {
        let isNewest = "notice.id = (SELECT max(id) FROM notice AS newest WHERE newest.shift_id = notice.shift_id)"
        return """
            \(revision(of: said)) = (SELECT revision FROM assignment WHERE id = \(said).assignment_id)
            AND NOT \(isOwedChange(since: said, where: isNewest))
            """
    }

    /// Whether what a row said held still when a later one about the same place was planned: nobody had taken the place
    /// anew, and no change was owed in between, whatever has changed after it.
    static func held(_ said: String, until later: String) -> String {
        """
        \(revision(of: said)) = \(revision(of: later))
        AND NOT \(isOwedChange(since: said, where: "notice.at <= \(later).planned_at"))
        """
    }

    /// The place's revision when a row was planned, the second number of its generation: of `2.5.1` the cast reads 5.
    private static func revision(of row: String) -> String {
        "CAST(substr(\(row).generation, instr(\(row).generation, '.') + 1) AS INTEGER)"
    }

    private static func isOwedChange(since said: String, where condition: String) -> String {
        """
        EXISTS (
            SELECT 1 FROM notice_person AS told JOIN notice ON notice.id = told.notice_id
            WHERE told.assignment_id = \(said).assignment_id AND notice.at > \(said).planned_at AND \(condition))
        """
    }
}
