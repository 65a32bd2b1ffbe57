import Foundation
import GRDB
import Persistence
import Volunteering

/// Makes the copy of a record file ready for a rehearsal of one event: the other events rest, and nothing is held.
///
/// Only ever performed on a copy that the rehearsal itself made.
package struct PrepareRehearsal: Change {
    /// How the event stands, and when its rehearsal begins and ends.
    package struct Stage: Sendable {
        package let event: Event
        package let campaign: Campaign
        package let from: Date
        package let until: Date
        /// What was made otherwise than it is in the record file, for people.
        package let remarks: [String]
    }

    let code: String
    /// `T-14d`
    let start: String

    package init(_ code: String, start: String) {
        self.code = code
        self.start = start
    }

    /// - Throws: ``RehearsalError``, ``EventError``.
    package func apply(in db: Database) throws -> Stage {
        let event = try EventQuery(code).answer(in: db)
        let now = try db.transactionDate
        let campaign = try CampaignQuery().answer(in: db)
        guard event.state == .draft || event.state == .published, event.endsAt > now else {
            throw RehearsalError.over(event.code)
        }
        let people = try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM assignment JOIN shift ON shift.id = shift_id
                WHERE event_id = ? AND assignment.state IN ('offered', 'confirmed') AND shift.state = 'planned'
                """,
            arguments: [event.id])
        guard people ?? 0 > 0 else { throw RehearsalError.nobody(event.code) }
        let wanted = event.startsAt.addingTimeInterval(-(try Self.lead(start)))
        var remarks: [String] = []
        if wanted < now {
            remarks.append("It begins now: \(CampaignTime(wanted, in: event.zone)) is past.")
        }
        if event.state == .draft {
            _ = try PublishEvents([event.code]).apply(in: db)
            remarks.append("\(event.code) is a draft; it is rehearsed as if it were published at the beginning.")
        }
        remarks += try letGo(in: db)
        let others = try rest(but: event, in: db)
        if others > 0 {
            remarks.append(others == 1 ? "1 other event rests meanwhile." : "\(others) other events rest meanwhile.")
        }
        try db.audit("rehearsal.prepared", event.code)
        let dayAfter = Day(of: event.endsAt, in: event.zone).adding(days: 2)
        return Stage(
            event: try Event.find(db, id: event.id), campaign: campaign, from: max(wanted, now),
            until: WallTime(day: dayAfter, hour: 0, minute: 0).instant(in: event.zone), remarks: remarks)
    }

    /// Seconds before the event: `T-14d`, `14d`, `T-36h`.
    private static func lead(_ text: String) throws -> TimeInterval {
        let lowered = text.lowercased()
        let span = lowered.hasPrefix("t-") ? String(lowered.dropFirst(2)) : lowered
        let seconds: Int
        do throws(ReminderError) {
            seconds = try SpanPhrase(span).seconds
        } catch {
            throw RehearsalError.badStart(text)
        }
        guard seconds <= 90 * 86_400 else { throw RehearsalError.badStart(text) }
        return TimeInterval(seconds)
    }

    /// What holds sending back now is not what is rehearsed.
    private func letGo(in db: Database) throws -> [String] {
        let isHeld = try Bool.fetchOne(db, sql: "SELECT held_since IS NOT NULL FROM sending") ?? false
        try db.execute(
            sql: """
                UPDATE sending SET held_since = NULL, held_by = NULL, held_because = '';
                UPDATE sending_channel SET misconfigured = 0, unconnected = 0, paused_since = NULL,
                    paused_until = NULL, paused_because = '';
                """)
        return isHeld ? ["Sending is held now (vigil reminder resume); in the rehearsal it is not."] : []
    }

    /// Other events would send as well, and are not what is looked at.
    private func rest(but event: Event, in db: Database) throws -> Int {
        try db.execute(
            sql: "UPDATE event SET state = 'draft' WHERE id <> ? AND state = 'published'", arguments: [event.id])
        return db.changesCount
    }
}
