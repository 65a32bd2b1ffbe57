import Foundation
import GRDB
import Persistence
import Volunteering

/// Reads off the copy what became of every reminder of the event while the rehearsal's clock went on.
package struct RehearsalReportQuery: Query {
    let stage: PrepareRehearsal.Stage
    /// By day, how many sheets of paper were printed.
    let papers: [Day: Int]
    /// By day, the volunteers on the call sheets.
    let calls: [Day: Set<Volunteer.ID>]
    let answered: [String: Int]

    package init(
        stage: PrepareRehearsal.Stage, papers: [Day: Int], calls: [Day: Set<Volunteer.ID>], answered: [String: Int]
    ) {
        self.stage = stage
        self.papers = papers
        self.calls = calls
        self.answered = answered
    }

    package func answer(in db: Database) throws -> RehearsalReport {
        let zone = stage.campaign.zone
        let reminders = try Row.fetchAll(db, sql: Self.ledger, arguments: [stage.event.id, stage.from.wholeSeconds])
            .map { Said(row: $0, zone: zone) }
        let byMessage = reminders.filter { $0.channel != .call }
        let people = try Int.fetchOne(
            db, sql: "SELECT count(DISTINCT volunteer_id) FROM (\(Self.places))", arguments: [stage.event.id])
        return RehearsalReport(
            event: stage.event, from: CampaignTime(stage.from, in: zone), until: CampaignTime(stage.until, in: zone),
            people: people ?? 0, days: days(byMessage), rules: rules(byMessage), nobody: try nobody(in: db),
            messages: Set(byMessage.filter(\.isSent).compactMap(\.message)).count,
            sent: byMessage.filter(\.isSent).count, missed: byMessage.filter(\.isMissed).count, answered: answered,
            remarks: stage.remarks)
    }

    /// One row of the ledger.
    private struct Said {
        let rule: String
        let title: String
        let channel: Channel
        let state: String
        let reason: String
        let due: CampaignTime
        let settled: CampaignTime?
        let message: Int64?

        init(row: Row, zone: TimeZone) {
            rule = row["code"]
            title = row["title"]
            channel = row["channel"]
            state = row["state"]
            reason = row["reason"]
            due = CampaignTime(Date(timeIntervalSince1970: row["due_at"]), in: zone)
            let settledAt: Double? = row["settled_at"]
            settled = settledAt.map { CampaignTime(Date(timeIntervalSince1970: $0), in: zone) }
            message = row["message_id"]
        }

        var isSent: Bool { state == "sent" }
        /// Ended unsent; a newer one that took its place is no miss.
        var isMissed: Bool { ["expired", "dead", "uncertain"].contains(state) }
    }

    private static let ledger = """
        SELECT reminder.*, rule.code, rule.title FROM reminder
        JOIN reminder_rule AS rule ON rule.id = reminder.rule_id
        JOIN assignment ON assignment.id = reminder.assignment_id JOIN shift ON shift.id = assignment.shift_id
        WHERE shift.event_id = ?1 AND (reminder.settled_at IS NULL OR reminder.settled_at >= ?2)
        ORDER BY reminder.due_at, reminder.id
        """

    private static let places = """
        SELECT assignment.*, shift.code AS shift_code FROM assignment JOIN shift ON shift.id = assignment.shift_id
        WHERE shift.event_id = ?1 AND shift.state = 'planned' AND assignment.state IN ('offered', 'confirmed')
        """

    private func days(_ reminders: [Said]) -> [RehearsalReport.DayOfIt] {
        var days: [RehearsalReport.DayOfIt] = []
        let last = Day(of: stage.until.addingTimeInterval(-1), in: stage.campaign.zone)
        var day = Day(of: stage.from, in: stage.campaign.zone)
        while day <= last {
            let sent = reminders.filter { $0.isSent && $0.settled?.day == day }
            let missed = reminders.filter { $0.isMissed && $0.settled?.day == day }
            days.append(
                RehearsalReport.DayOfIt(
                    day: "\(day)", due: reminders.filter { $0.due.day == day && $0.state != "cancelled" }.count,
                    emails: Set(sent.filter { $0.channel == .email }.compactMap(\.message)).count,
                    texts: Set(sent.filter { $0.channel == .sms }.compactMap(\.message)).count,
                    calls: calls[day]?.count ?? 0, missed: missed.count, papers: papers[day] ?? 0,
                    rules: Self.inOrder(sent.map(\.rule))))
            day = day.adding(days: 1)
        }
        return days
    }

    private static func inOrder(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private func rules(_ reminders: [Said]) -> [RehearsalReport.RuleOfIt] {
        Self.inOrder(reminders.map { "\($0.rule)/\($0.channel.rawValue)" }).compactMap { key in
            let said = reminders.filter { "\($0.rule)/\($0.channel.rawValue)" == key }
            guard let first = said.first else { return nil }
            let missed = said.filter(\.isMissed)
            let waiting = said.filter { $0.settled == nil }
            guard !missed.isEmpty || !waiting.isEmpty || said.contains(where: \.isSent) else { return nil }
            return RehearsalReport.RuleOfIt(
                rule: first.rule, title: first.title, channel: first.channel,
                at: said.filter(\.isSent).compactMap(\.settled).min { $0.instant < $1.instant } ?? first.due,
                sent: said.filter(\.isSent).count, missed: missed.count, waiting: waiting.count,
                reasons: Dictionary(
                    missed.map { ($0.reason.isEmpty ? $0.state : $0.reason, 1) }, uniquingKeysWith: +))
        }
    }

    /// Whoever has a place, and neither a message nor a call reached.
    private func nobody(in db: Database) throws -> [RehearsalReport.Nobody] {
        let called = calls.values.reduce(into: Set<Volunteer.ID>()) { $0.formUnion($1) }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT volunteer.id, trim(volunteer.given_name || ' ' || volunteer.family_name) AS name,
                    event.code || '/' || place.shift_code AS shift, place.state,
                    (SELECT group_concat(DISTINCT e.obstacle) FROM reminder_eligibility AS e
                     WHERE e.shift_id = place.shift_id AND e.assignment_id = place.id AND e.excluded IS NULL) AS why
                FROM (\(Self.places)) AS place
                JOIN volunteer ON volunteer.id = place.volunteer_id
                JOIN event ON event.id = ?1
                WHERE NOT EXISTS (
                    SELECT 1 FROM assignment AS mine JOIN shift ON shift.id = mine.shift_id
                    JOIN reminder ON reminder.assignment_id = mine.id
                    WHERE mine.volunteer_id = volunteer.id AND shift.event_id = ?1 AND reminder.state = 'sent')
                ORDER BY volunteer.sort_key, volunteer.id, place.id
                """,
            arguments: [stage.event.id])
        return try rows.compactMap { row in
            let id: Volunteer.ID = row["id"]
            guard !called.contains(id) else { return nil }
            let why: String? = row["why"]
            let person = try Volunteer.find(db, id: id)
            var reasons = Set((why ?? "").split(separator: ",").map(String.init))
            if person.phone == nil { reasons.insert("no-phone") }
            return RehearsalReport.Nobody(
                volunteer: person.code, name: row["name"], shift: row["shift"], state: row["state"],
                reasons: reasons.isEmpty ? ["no-rule-left"] : reasons.sorted())
        }
    }
}
