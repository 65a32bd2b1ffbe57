import Foundation
import GRDB
import Persistence
import Volunteering

/// Events that come again: the rule, and what each of them says of itself.
package struct EventSeries: Identifiable, Sendable {
    package typealias ID = Identifier<EventSeries>

    package let id: ID
    /// Whose posts, shifts and leads each occurrence begins with.
    var pattern: Event.ID
    var rule: RecurrenceRule
    var firstDay: Day
    var clock: EveryPhrase.Clock
    /// How long each is by the clocks on the wall.
    var minutes: Int
    let timeZone: String
    /// With `{year}` or `{date}`.
    var code: String
    var title: String
    var kind: Event.Kind
    var details: AddEvent.Details
    var aheadDays: Int
    var hasEnded: Bool

    var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }

    /// When the occurrence of a day starts and ends.
    func times(on day: Day) -> (starts: WallTime, ends: WallTime) {
        let starts = WallTime(day: day, hour: clock.hour, minute: clock.minute)
        let end = starts.instant(in: .gmt).addingTimeInterval(Double(minutes) * 60)
        return (starts, WallTime(end, in: .gmt))
    }

    /// The days of the rule from a day on.
    func days(from day: Day) -> some Sequence<Day> {
        rule.days(from: firstDay).lazy.drop { $0 < day }
    }

    static func all(in db: Database) throws -> [EventSeries] {
        try Row.fetchAll(db, sql: "SELECT * FROM series ORDER BY id").map(EventSeries.init(row:))
    }

    static func find(_ id: ID, in db: Database) throws -> EventSeries {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM series WHERE id = ?", arguments: [id]) else {
            throw SeriesError.unreadable("\(id.rawValue)")
        }
        return try EventSeries(row: row)
    }

    private init(row: Row) throws {
        id = row["id"]
        pattern = row["pattern_id"]
        timeZone = row["time_zone"]
        let number: Int64 = row["id"]
        let clockText: String = row["starts_clock"]
        let parts = clockText.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, let first = Day(iso: row["first_day"]) else {
            throw SeriesError.unreadable("\(number)")
        }
        rule = try RecurrenceRule(parsing: row["rule"])
        firstDay = first
        clock = EveryPhrase.Clock(hour: parts[0], minute: parts[1])
        minutes = row["minutes"]
        code = row["code"]
        title = row["title"]
        kind = row["kind"]
        var details = AddEvent.Details()
        details.place = row["place"]
        details.controlPhone = row["control_phone"]
        details.controlNote = row["control_note"]
        details.firstAid = row["first_aid"]
        details.lostChild = row["lost_child"]
        self.details = details
        aheadDays = row["ahead_days"]
        hasEnded = row["ended_at"] != nil
    }

    /// A series that is about to begin.
    init(
        pattern: Event, rule: RecurrenceRule, starts: WallTime, minutes: Int, aheadDays: Int
    ) {
        id = ID(0)
        self.pattern = pattern.id
        self.rule = rule
        firstDay = starts.day
        clock = EveryPhrase.Clock(hour: starts.hour, minute: starts.minute)
        self.minutes = minutes
        timeZone = pattern.timeZone
        let names = OccurrenceNames(rule: rule, first: starts.day)
        code = names.codeTemplate(of: pattern.code)
        title = OccurrenceNames.titleTemplate(of: pattern.title, year: starts.day.year)
        kind = pattern.kind
        var details = AddEvent.Details()
        details.place = pattern.place
        details.controlPhone = pattern.controlPhone
        details.controlNote = pattern.controlNote
        details.firstAid = pattern.firstAid
        details.lostChild = pattern.lostChild
        self.details = details
        self.aheadDays = aheadDays
        hasEnded = false
    }
}
