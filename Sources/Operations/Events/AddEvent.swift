import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Adds an event as a draft, with its times typed in its own zone.
package struct AddEvent: Change {
    package struct Details: Sendable {
        package var place = ""
        package var controlPhone = ""
        package var controlNote = ""
        package var firstAid = ""
        package var lostChild = ""

        package init() {}
    }

    package let kind: Event.Kind
    package let title: String
    package let code: String?
    /// IANA; the campaign's when nil.
    package let timeZone: String?
    package let start: String
    package let end: String
    package let details: Details
    /// Add it even where the day has an event of the same title and kind.
    package let isAgain: Bool

    package init(
        kind: Event.Kind, title: String, code: String? = nil, timeZone: String? = nil, start: String, end: String,
        details: Details = Details(), isAgain: Bool = false
    ) {
        self.kind = kind
        self.title = title.trimmedOnOneLine
        self.code = code
        self.timeZone = timeZone
        self.start = start
        self.end = end
        self.details = details
        self.isAgain = isAgain
    }

    /// - Throws: ``EventError``, ``CampaignError/unknownTimeZone(_:suggestion:)``, `TimePhraseError`.
    package func apply(in db: Database) throws -> Event {
        guard !title.isEmpty else { throw EventError.noTitle }
        let zone = try TimeZoneNames.zone(timeZone ?? CampaignQuery().answer(in: db).timeZone)
        let now = try db.transactionDate
        let starts = try TimePhrase(now: now, zone: zone).wallTime(start)
        let ends = try TypedTimes.end(
            end, after: starts, by: TimePhrase(now: now, zone: zone, usualDay: starts.day))
        guard starts.instant(in: zone) < ends.instant(in: zone) else {
            throw EventError.endsBeforeStart(start: starts.spoken, end: ends.spoken)
        }
        // Who gives it a code of its own wants another one.
        if code == nil, !isAgain { try refuseTwin(on: starts.day, in: db) }
        let code = try freeCode(year: starts.day.year, in: db)
        try db.execute(
            sql: """
                INSERT INTO event (code, kind, title, time_zone, zone_rules, starts_wall, ends_wall, starts_at, ends_at,
                    place, control_phone, control_note, first_aid, lost_child)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                code, kind, title, zone.identifier, TimeZone.timeZoneDataVersion, starts.stored, ends.stored,
                starts.seconds(in: zone), ends.seconds(in: zone), details.place, details.controlPhone,
                details.controlNote, details.firstAid, details.lostChild,
            ])
        let id = Event.ID(db.lastInsertedRowID)
        try db.audit("event.added", code, ["start": starts.stored, "end": ends.stored, "time_zone": zone.identifier])
        return try Event.find(db, id: id)
    }

    private func refuseTwin(on day: Day, in db: Database) throws {
        let twin = try String.fetchOne(
            db,
            sql: """
                SELECT code FROM event WHERE title = ? AND kind = ? AND substr(starts_wall, 1, 10) = ?
                    AND state <> 'cancelled' ORDER BY id
                """,
            arguments: [title, kind, "\(day)"])
        if let twin { throw EventError.thereAlready(twin, title: title, day: day) }
    }

    private func freeCode(year: Int, in db: Database) throws -> String {
        let taken = try String.fetchSet(db, sql: "SELECT code FROM event")
        if let code {
            guard Slug(rawValue: code) != nil else { throw EventError.badCode(code) }
            guard !taken.contains(code) else { throw EventError.codeTaken(code) }
            return code
        }
        var code = "\(kind)-\(year)"
        var number = 2
        while taken.contains(code) {
            code = "\(kind)-\(year)-\(number)"
            number += 1
        }
        return code
    }
}
