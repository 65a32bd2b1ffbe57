import GRDB
import Persistence
import Volunteering

extension EventSeries {
    private var columns: [(name: String, value: any DatabaseValueConvertible)] {
        [
            ("pattern_id", pattern), ("rule", rule.text), ("first_day", "\(firstDay)"),
            ("starts_clock", WallTime(day: firstDay, hour: clock.hour, minute: clock.minute).clock),
            ("minutes", minutes), ("time_zone", timeZone), ("code", code), ("title", title), ("kind", kind.rawValue),
            ("place", details.place), ("control_phone", details.controlPhone), ("control_note", details.controlNote),
            ("first_aid", details.firstAid), ("lost_child", details.lostChild), ("ahead_days", aheadDays),
        ]
    }

    /// Writes it as a new one.
    func insert(splitFrom old: ID? = nil, in db: Database) throws -> EventSeries {
        let columns = self.columns
        try db.execute(
            sql: "INSERT INTO series (\(columns.map(\.name).joined(separator: ", ")), split_from) "
                + "VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")), ?)",
            arguments: StatementArguments(columns.map(\.value) + [old]))
        return try Self.find(ID(db.lastInsertedRowID), in: db)
    }

    func update(in db: Database) throws {
        let columns = self.columns
        try db.execute(
            sql: "UPDATE series SET \(columns.map { "\($0.name) = ?" }.joined(separator: ", ")) WHERE id = ?",
            arguments: StatementArguments(columns.map(\.value) + [id]))
    }

    /// Nothing is made any more.
    func end(in db: Database) throws {
        try db.execute(
            sql: "UPDATE series SET ended_at = ? WHERE id = ?", arguments: [try db.transactionSeconds(), id])
    }
}
