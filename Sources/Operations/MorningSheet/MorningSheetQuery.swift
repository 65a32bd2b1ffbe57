import Foundation
import GRDB
import Persistence
import Volunteering

/// How a day stands, as the record file has it now; the day is the campaign's.
package struct MorningSheetQuery: Query {
    /// More have no room on the page, and are counted.
    static let shownPeople = 30

    package let day: Day
    private let now: Date
    private let traces: SchedulerTraces?

    package init(day: Day, now: Date, traces: SchedulerTraces? = nil) {
        self.day = day
        self.now = now
        self.traces = traces
    }

    package func answer(in db: Database) throws -> MorningSheet {
        let zone = try CampaignQuery().answer(in: db).zone
        let bounds = day.bounds(in: zone)
        let (start, end) = (bounds.lowerBound.wholeSeconds, bounds.upperBound.wholeSeconds)
        let events = try Event.fetchAll(
            db,
            sql: """
                SELECT * FROM event WHERE starts_at < ?2 AND ends_at > ?1 AND state IN ('draft', 'published')
                ORDER BY starts_at, code
                """,
            arguments: [start, end])
        let posts = Dictionary(
            grouping: try StaffingQuery(events: events.map(\.id), now: now).answer(in: db), by: \.event)
        let unconfirmed = try people(Self.unconfirmed, [start, end], zone: zone, in: db)
        // Yesterday's mail is told too, since the morning sheet of yesterday could not know of it.
        let failed = try people(Self.failed, [start - 86_400, end], zone: zone, in: db)
        return MorningSheet(
            day: day, asOf: CampaignTime(now, in: zone),
            events: events.map { occasion($0, posts: posts[$0.id] ?? []) },
            needs: try StatusQuery(now: now, traces: traces).answer(in: db).needs,
            unconfirmed: Array(unconfirmed.prefix(Self.shownPeople)), unconfirmedInAll: unconfirmed.count,
            reminders: try reminders(from: start - 86_400, to: end, in: db),
            failed: Array(failed.prefix(Self.shownPeople)), failedInAll: failed.count)
    }

    private func occasion(_ event: Event, posts: [StaffingQuery.Post]) -> MorningSheet.Occasion {
        MorningSheet.Occasion(
            code: event.code, title: event.title, place: event.place,
            startsAt: CampaignTime(event.startsAt, in: event.zone), endsAt: CampaignTime(event.endsAt, in: event.zone),
            controlPhone: event.controlPhone, staffing: posts.reduce(Staffing()) { $0 + $1.status.staffing })
    }

    private func people(
        _ sql: String, _ arguments: StatementArguments, zone: TimeZone, in db: Database
    ) throws -> [MorningSheet.Person] {
        try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            let eventZone = TimeZone(identifier: row["time_zone"]) ?? zone
            return MorningSheet.Person(
                volunteer: Volunteer.ID(row["volunteer_id"]).code, familyName: row["family_name"],
                givenName: row["given_name"], language: row["language"], phone: row["phone"],
                shift: "\(row["event"] as String)/\(row["shift"] as String)", post: row["post"],
                reportsAt: CampaignTime(Date(timeIntervalSince1970: row["reports_at"]), in: eventZone),
                rule: row["rule"], reason: row["reason"])
        }
    }

    private static let person = """
        volunteer.id AS volunteer_id, family_name, given_name, volunteer.language, volunteer.phone,
        event.code AS event, event.time_zone, shift.code AS shift, post.name AS post, shift.reports_at
        """

    private static let unconfirmed = """
        SELECT \(person), '' AS rule, '' AS reason
        FROM event JOIN shift ON shift.event_id = event.id JOIN post ON post.id = shift.post_id
        JOIN assignment ON assignment.shift_id = shift.id JOIN volunteer ON volunteer.id = assignment.volunteer_id
        WHERE shift.starts_at < ?2 AND shift.ends_at > ?1 AND shift.state = 'planned' AND event.state = 'published'
            AND assignment.state = 'offered'
        ORDER BY shift.starts_at, post.code, volunteer.sort_key, volunteer.id
        """

    private static let failed = """
        SELECT \(person), rule.title AS rule, CASE WHEN reminder.state = 'uncertain' THEN 'uncertain'
            WHEN reminder.state <> 'sent' THEN reminder.reason WHEN found.fate = 'refused' THEN 'returned'
            ELSE 'address-refuses' END AS reason
        FROM (
            SELECT id AS reminder_id, coalesce(settled_at, due_at) AS at, NULL AS fate FROM reminder
            WHERE state = 'uncertain' OR (state = 'dead' AND settled_at BETWEEN ?1 AND ?2)
            UNION ALL
            SELECT reminder.id, max(returned_mail.read_at), fate
            FROM returned_mail JOIN reminder ON reminder.message_id = returned_mail.message_id
            WHERE read_at BETWEEN ?1 AND ?2 AND fate <> 'delayed' AND reminder.state = 'sent' GROUP BY reminder.id
        ) AS found
        JOIN reminder ON reminder.id = found.reminder_id JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
        JOIN assignment ON assignment.id = reminder.assignment_id
        JOIN volunteer ON volunteer.id = assignment.volunteer_id
        JOIN shift ON shift.id = assignment.shift_id JOIN event ON event.id = shift.event_id
        JOIN post ON post.id = shift.post_id
        ORDER BY found.at DESC, reminder.id
        """

    /// By message: who is called stands on the call sheets, with what came of it.
    private func reminders(from start: Int64, to end: Int64, in db: Database) throws -> [MorningSheet.Post] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT rule.title, reminder.channel,
                    sum(reminder.state = 'sent') AS sent, sum(reminder.state = 'dead') AS failed,
                    sum(reminder.state = 'expired') AS expired, sum(reminder.state = 'uncertain') AS uncertain,
                    sum(reminder.state IN ('planned', 'claimed', 'handing_over')) AS today
                FROM reminder JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
                WHERE reminder.channel <> 'call' AND (
                    (reminder.state IN ('sent', 'dead', 'expired') AND settled_at >= ?1 AND settled_at < ?2)
                    OR reminder.state = 'uncertain'
                    OR (reminder.state IN ('planned', 'claimed', 'handing_over') AND due_at < ?2 AND not_after > ?3))
                GROUP BY rule.id, reminder.channel ORDER BY rule.id, reminder.channel
                """,
            arguments: [start, end, now.wholeSeconds])
        return rows.map { row in
            MorningSheet.Post(
                rule: row["title"], channel: row["channel"], sent: row["sent"], failed: row["failed"],
                expired: row["expired"], uncertain: row["uncertain"], today: row["today"])
        }
    }
}
