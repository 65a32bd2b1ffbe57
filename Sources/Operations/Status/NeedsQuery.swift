import Foundation
import GRDB
import Persistence
import Volunteering

/// What needs a person at events that are ahead: by event in their order, the gravest first.
struct NeedsQuery: Query {
    let events: [Event]
    let posts: [Event.ID: [StaffingQuery.Post]]
    let reminders: ReminderStatus
    let scheduler: SchedulerStatus
    let sending: SendingStatus
    let now: Date

    /// Whoever is to be told of an event has to be told in good time: the first preset rule speaks 14 days before.
    private static let publishedBefore: TimeInterval = 14 * 86_400

    func answer(in db: Database) throws -> [Need] {
        var found: [Event.ID: [Need]] = [:]
        let ids = events.map(\.id).jsonList
        for (sql, need) in Self.questions {
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [ids, now.wholeSeconds])
            while let row = try rows.next() {
                let event: Event.ID = row["event_id"]
                guard let code = events.first(where: { $0.id == event })?.code else { continue }
                let subjects: String? = row["subjects"]
                found[event, default: []].append(
                    need(code, row["found"], subjects.map { $0.split(separator: ";").map(String.init) } ?? []))
            }
        }
        let drifted = try ZoneReckoning(at: now.wholeSeconds, in: db).drifted(in: db)
        let outdated = try OutdatedSheetsQuery(events: events, now: now).answer(in: db)
        let needs = events.flatMap { event in
            var all = staffingNeeds(of: event) + (found[event.id] ?? [])
            if let sheets = outdated[event.id] {
                all.append(
                    Need(
                        .sheetOutdated, event: event.code, count: sheets.count, subjects: sheets,
                        next: "vigil roster print \(event.code) -o roster.pdf"))
            }
            if drifted.contains(event.code) {
                all.append(Need(.clocksChanged, event: event.code, count: 1, next: "vigil doctor --fix"))
            }
            return Need.Kind.allCases.flatMap { kind in all.filter { $0.kind == kind } }
        }
        return needs + reminderNeeds + sendingNeeds + schedulerNeeds
    }

    private func staffingNeeds(of event: Event) -> [Need] {
        let posts = posts[event.id] ?? []
        var needs: [Need] = []
        if posts.isEmpty {
            needs.append(Need(.noShifts, event: event.code, count: 1, next: "vigil shift add \(event.code) POST …"))
        }
        let missing = posts.reduce(0) { $0 + $1.status.staffing.missing }
        if missing > 0 {
            needs.append(
                Need(
                    .missingPeople, event: event.code, count: missing,
                    subjects: posts.filter { $0.status.staffing.missing > 0 }.map(\.status.code),
                    next: "vigil assign fill \(event.code)"))
        }
        let unconfirmed = posts.reduce(0) { $0 + $1.unconfirmed }
        if unconfirmed > 0 {
            needs.append(
                Need(
                    .unconfirmed, event: event.code, count: unconfirmed,
                    subjects: posts.filter { $0.unconfirmed > 0 }.map(\.status.code),
                    next: "vigil assign list \(event.code) --state offered"))
        }
        let leaderless = posts.flatMap(\.leaderless)
        if let post = posts.first(where: { !$0.leaderless.isEmpty }), let shift = post.leaderless.first {
            // A post that stands in no sector is led shift by shift.
            let sector = post.status.sector
            let next = sector.isEmpty ? "shift edit \(event.code)/\(shift)" : "sector set \(event.code) \(sector)"
            needs.append(
                Need(
                    .noLead, event: event.code, count: leaderless.count, subjects: leaderless,
                    next: "vigil \(next) --lead PERSON"))
        }
        if event.state == .draft, event.startsAt < now.addingTimeInterval(Self.publishedBefore) {
            needs.append(Need(.notPublished, event: event.code, count: 1, next: "vigil event publish \(event.code)"))
        }
        return needs
    }

    private var reminderNeeds: [Need] {
        if reminders.overdue > 0 {
            return [Need(.remindersOverdue, count: reminders.overdue, next: "vigil reminder plan")]
        }
        guard !reminders.isPlanned, events.contains(where: { $0.state == .published }) else { return [] }
        return [Need(.remindersNotPlanned, count: 1, next: "vigil reminder plan")]
    }

    /// What rests for want of a connection goes on by itself.
    private var sendingNeeds: [Need] {
        func stops(_ kind: SendingStop.Kind) -> [SendingStop] { sending.stops.filter { $0.kind == kind } }
        var needs: [Need] = []
        if let stop = stops(.held).first { needs.append(Need(.sendingHeld, count: sending.due, next: stop.next)) }
        if let stop = stops(.restored).first { needs.append(Need(.sendingRestored, count: 1, next: stop.next)) }
        if let stop = stops(.misconfigured).first {
            let channels = stops(.misconfigured).compactMap { $0.channel?.rawValue }
            needs.append(
                Need(.channelMisconfigured, count: channels.count, subjects: channels, next: stop.next))
        }
        if let stop = stops(.rule).first {
            let rules = stops(.rule).compactMap(\.rule)
            needs.append(Need(.rulesHeld, count: rules.count, subjects: rules, next: stop.next))
        }
        return needs
    }

    private var schedulerNeeds: [Need] {
        var needs: [Need] = []
        switch scheduler.state {
        case .clockDoubted: needs.append(Need(.clockDoubted, count: 1, next: "vigil doctor"))
        case .died, .stuck: needs.append(Need(.schedulerStopped, count: 1, next: "vigil watch"))
        // Whoever stopped it knows, unless something is to go out.
        case .stopped where reminders.due + reminders.nextDay > 0:
            needs.append(Need(.schedulerStopped, count: 1, next: "vigil watch"))
        case .stopped, .absent, .running, .busy, .onceInAWhile: break
        }
        if scheduler.late > 0 {
            needs.append(
                Need(
                    .remindersLate, count: scheduler.late,
                    next: scheduler.isSending ? "vigil job list" : "vigil watch"))
        }
        if scheduler.uncertain > 0 {
            needs.append(Need(.remindersUncertain, count: scheduler.uncertain, next: "vigil reminder audit"))
        }
        return needs
    }

    private typealias Question = (sql: String, need: @Sendable (String, Int, [String]) -> Need)

    /// Each gives `event_id`, how many were `found`, and the first of them as `subjects`.
    private static let questions: [Question] = [
        (
            doubleBooked,
            {
                Need(
                    .doubleBooked, event: $0, count: $1, subjects: $2,
                    next: "vigil volunteer show \($2.first ?? "CODE")")
            }
        ),
        (
            unreachable,
            {
                Need(
                    .unreachable, event: $0, count: $1, subjects: $2, next: "vigil volunteer show \($2.first ?? "CODE")"
                )
            }
        ),
        (
            refusingAddresses,
            {
                // The telephone stands beside who it is.
                Need(
                    .addressRefuses, event: $0, count: $1, subjects: $2,
                    next: "vigil volunteer edit \($2.first?.prefix { $0 != " " } ?? "CODE") --email ADDRESS")
            }
        ),
    ]

    /// People with two held places at one time: triggers refuse it, but a shift that is moved can bring it about.
    ///
    /// First by spells, shifts that run into each other, since hardly anybody has two places in one spell; and person by
    /// person, as the index of places has them, so that nothing is put in order.
    private static let doubleBooked = """
        WITH span AS (
            SELECT shift.id, starts_at,
                starts_at >= max(shift.ends_at) OVER (
                    ORDER BY starts_at, shift.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS is_after
            FROM (
                SELECT shift.id, shift.starts_at, shift.ends_at FROM shift JOIN event ON event.id = shift.event_id
                WHERE shift.state = 'planned' AND event.state <> 'cancelled'
            ) AS shift
        ), spell AS MATERIALIZED (
            SELECT id, sum(coalesce(is_after, 1)) OVER (ORDER BY starts_at, id) AS number FROM span
        ), busy AS MATERIALIZED (
            SELECT volunteer_id FROM assignment INDEXED BY assignment_volunteer
            CROSS JOIN spell ON spell.id = assignment.shift_id
            WHERE assignment.state IN ('offered', 'confirmed')
            GROUP BY volunteer_id HAVING count(*) > count(DISTINCT spell.number)
        )
        SELECT event_id, count(*) AS found, group_concat(printf('V%04d', volunteer_id), ';') AS subjects
        FROM (
            SELECT DISTINCT shift.event_id, busy.volunteer_id
            FROM busy CROSS JOIN assignment AS one ON one.volunteer_id = busy.volunteer_id
            CROSS JOIN shift ON shift.id = one.shift_id
            CROSS JOIN assignment AS two ON two.volunteer_id = busy.volunteer_id AND two.id <> one.id
            CROSS JOIN shift AS other ON other.id = two.shift_id
            JOIN event ON event.id = other.event_id
            WHERE one.state IN ('offered', 'confirmed') AND two.state IN ('offered', 'confirmed')
                AND shift.event_id IN (SELECT value FROM json_each(?1)) AND shift.ends_at > ?2
                AND shift.state = 'planned' AND other.state = 'planned' AND event.state <> 'cancelled'
                AND other.starts_at < shift.ends_at AND other.ends_at > shift.starts_at
            ORDER BY shift.event_id, busy.volunteer_id
        )
        GROUP BY event_id
        """

    /// People with a place whom neither mail, nor a message, nor a call can reach.
    ///
    /// Begins with those who have a place, by the index of places: they are few beside all the people of the file.
    private static let unreachable = """
        WITH held AS NOT MATERIALIZED (
            SELECT DISTINCT volunteer_id AS id FROM assignment WHERE state IN ('offered', 'confirmed')
        ), silent AS MATERIALIZED (
            SELECT volunteer.id FROM held CROSS JOIN volunteer ON volunteer.id = held.id
            WHERE (
                    volunteer.phone IS NULL
                    OR EXISTS (
                        SELECT 1 FROM consent WHERE volunteer_id = held.id AND purpose = 'reminders'
                            AND channel = 'call' AND state = 'refused')
                    OR EXISTS (SELECT 1 FROM flagged_address WHERE channel = 'call' AND address = volunteer.phone))
                AND NOT EXISTS (
                    SELECT 1 FROM consent
                    WHERE consent.volunteer_id = volunteer.id AND purpose = 'reminders' AND consent.state = 'given'
                        AND (
                            consent.channel = 'email' AND volunteer.email_key IS NOT NULL
                            OR consent.channel = 'sms' AND volunteer.phone IS NOT NULL)
                        AND NOT EXISTS (
                            SELECT 1 FROM flagged_address AS flagged WHERE flagged.channel = consent.channel
                                AND flagged.address
                                    = CASE consent.channel WHEN 'email' THEN volunteer.email_key ELSE volunteer.phone END))
        )
        SELECT event_id, count(*) AS found, group_concat(printf('V%04d', id), ';') AS subjects
        FROM (
            SELECT DISTINCT shift.event_id, silent.id
            FROM silent CROSS JOIN assignment ON assignment.volunteer_id = silent.id
            CROSS JOIN shift ON shift.id = assignment.shift_id
            WHERE assignment.state IN ('offered', 'confirmed') AND shift.state = 'planned' AND shift.ends_at > ?2
                AND shift.event_id IN (SELECT value FROM json_each(?1))
            ORDER BY shift.event_id, silent.id
        )
        GROUP BY event_id
        """

    /// People with a place whose mail comes back, each with their telephone: few addresses are flagged.
    private static let refusingAddresses = """
        SELECT event_id, count(*) AS found,
            group_concat(printf('V%04d', id) || coalesce(' ' || phone, ''), ';') AS subjects
        FROM (
            SELECT DISTINCT shift.event_id, volunteer.id, volunteer.phone
            FROM flagged_address AS flagged
            CROSS JOIN volunteer ON volunteer.email_key = flagged.address AND volunteer.state = 'active'
            CROSS JOIN assignment ON assignment.volunteer_id = volunteer.id
            CROSS JOIN shift ON shift.id = assignment.shift_id
            WHERE flagged.channel = 'email' AND assignment.state IN ('offered', 'confirmed')
                AND shift.state = 'planned' AND shift.ends_at > ?2
                AND shift.event_id IN (SELECT value FROM json_each(?1))
            ORDER BY shift.event_id, volunteer.id
        )
        GROUP BY event_id
        """
}
