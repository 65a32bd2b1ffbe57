import GRDB
import Persistence
import Volunteering

/// What somebody was told last of their place, before a change: how it was before this change or before an earlier one.
///
/// In doubt it is not sure, and then they are told once more: nobody keeps a wrong time. Source: Handbook, ADR-0047.
struct Knowledge {
    /// The notice that holds what they were told.
    let since: Int64
    /// Nothing else is on its way to them, or may have arrived.
    let isSure: Bool

    /// - Parameter notice: The one that is being given.
    init(of place: Assignment.ID, before notice: Int64, in db: Database) throws {
        let isDoubtful = try Self.holds(Self.doubt, ["place": place], in: db)
        guard let earlier = try Row.fetchOne(db, sql: Self.earlier, arguments: [place, notice]) else {
            since = notice
            isSure = !isDoubtful
            return
        }
        let at: Int64 = earlier["at"]
        let since: StatementArguments = ["place": place, "at": at]
        let isTold = try Self.holds(Self.told, since, in: db)
        let mayBeTold = try Self.holds(Self.perhaps, since, in: db)
        if isTold || mayBeTold || isDoubtful {
            self.since = notice
            isSure = isTold && !mayBeTold && !isDoubtful
        } else {
            // The earlier change never reached them: what they know is older.
            self.since = earlier["since_id"]
            isSure = earlier["is_sure"]
        }
    }

    private static func holds(_ condition: String, _ values: StatementArguments, in db: Database) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT \(condition)", arguments: values) ?? true
    }

    /// The last change that they were owed, of this taking of the place.
    private static let earlier = """
        SELECT notice.at, earlier.since_id, earlier.is_sure
        FROM notice_person AS earlier JOIN notice ON notice.id = earlier.notice_id
        JOIN assignment ON assignment.id = earlier.assignment_id
        WHERE earlier.assignment_id = ?1 AND earlier.notice_id < ?2 AND notice.at >= assignment.joined_at
        ORDER BY earlier.notice_id DESC LIMIT 1
        """

    /// On its way, or perhaps arrived and nothing sent after it.
    private static let doubt = """
        EXISTS (
            SELECT 1 FROM reminder WHERE assignment_id = :place AND (
                state IN ('claimed', 'handing_over', 'uncertain')
                OR uncertain_count > 0 AND state <> 'sent' AND planned_at >= (
                    SELECT coalesce(max(planned_at), 0) FROM reminder
                    WHERE assignment_id = :place AND state = 'sent')))
        """

    /// A message that was planned and sent since: it said what held then.
    private static let told = """
        EXISTS (SELECT 1 FROM reminder WHERE assignment_id = :place AND state = 'sent' AND planned_at >= :at)
        """

    /// A message that was written before and sent since, a printed call sheet, a call that reached them, an answer.
    private static let perhaps = """
        EXISTS (
            SELECT 1 FROM reminder
            WHERE assignment_id = :place AND state = 'sent' AND planned_at < :at AND settled_at >= :at)
        OR EXISTS (SELECT 1 FROM assignment WHERE id = :place AND answered_at > :at)
        OR EXISTS (SELECT 1 FROM contact WHERE assignment_id = :place AND at >= :at AND answer <> 'unreached')
        OR EXISTS (
            SELECT 1 FROM sheet_row
            JOIN sheet ON sheet.id = sheet_row.sheet_id AND sheet.series = 'C'
            JOIN sheet_revision AS revision ON revision.sheet_id = sheet_row.sheet_id
                AND revision.revision = sheet_row.revision
            WHERE sheet_row.assignment_id = :place AND revision.frozen_at >= :at)
        """
}
