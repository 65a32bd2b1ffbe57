import GRDB
import Persistence
import Volunteering

/// A day of a series that was made, or is left out.
struct Occurrence: Sendable {
    let series: EventSeries.ID
    /// The day that the rule names.
    let day: Day
    /// Nil where the day is left out.
    let event: Event.ID?
    let isDetached: Bool

    private init(row: Row) throws {
        series = row["series_id"]
        guard let day = Day(iso: row["day"]) else { throw SeriesError.unreadable("\(series.rawValue)") }
        self.day = day
        event = row["event_id"]
        isDetached = row["is_detached"]
    }

    /// That of an event; nil where it is in no series.
    static func of(_ event: Event, in db: Database) throws -> Occurrence? {
        try Row.fetchOne(db, sql: "SELECT * FROM occurrence WHERE event_id = ?", arguments: [event.id])
            .map(Occurrence.init(row:))
    }

    /// Those of a series, by their days.
    static func all(of series: EventSeries.ID, in db: Database) throws -> [Occurrence] {
        try Row.fetchAll(db, sql: "SELECT * FROM occurrence WHERE series_id = ? ORDER BY day", arguments: [series])
            .map(Occurrence.init(row:))
    }

    static func insert(
        _ day: Day, of series: EventSeries.ID, event: Event.ID?, isDetached: Bool = false, in db: Database
    ) throws {
        try db.execute(
            sql: "INSERT INTO occurrence (series_id, day, event_id, is_detached) VALUES (?, ?, ?, ?)",
            arguments: [series, "\(day)", event, isDetached])
    }

    func write(isDetached: Bool, in db: Database) throws {
        try db.execute(
            sql: "UPDATE occurrence SET is_detached = ? WHERE series_id = ? AND day = ?",
            arguments: [isDetached, series, "\(day)"])
    }
}
