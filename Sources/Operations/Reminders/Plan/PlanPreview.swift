import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Who gets what, when and how as the plan stands at a given time, and why the others do not. Writes nothing.
///
/// For a time to come it takes the records as they are, and planning as running until then.
package struct PlanPreviewQuery: Query {
    package let at: Date
    private let now: Date

    package init(at: Date, now: Date) {
        self.at = at
        self.now = now
    }

    package func answer(in db: Database) throws -> PlanPreview {
        let campaign = try CampaignQuery().answer(in: db)
        let rules = try ReminderRule.all(in: db)
        let start = min(at, now)
        let shifts = try ShiftFacts.fetch(.ending(after: start - rules.longestAfterEnd), in: db)
        let table = DueTable(rules: rules, shifts: shifts.values, now: start) { _ in true }
        var lines: [PlanPreview.Key: [ReminderLine]] = [:]
        try CandidateReader(
            rules: rules, shifts: shifts, now: start, horizon: at.addingTimeInterval(Verdict.horizon)
        ).read(table, in: db) { candidate in
            lines[.init(event: candidate.event.id, rule: candidate.rule.id), default: []]
                .append(ReminderLine(candidate))
        }
        let events = Dictionary(shifts.values.map { ($0.event.id, $0.event) }, uniquingKeysWith: { first, _ in first })
        var groups: [PlanPreview.Group] = []
        for event in events.values.sorted(by: { ($0.startsAt, $0.code) < ($1.startsAt, $1.code) }) {
            for rule in rules {
                guard let found = lines[.init(event: event.id, rule: rule.id)] else { continue }
                groups.append(.init(event: event, rule: rule, lines: found))
            }
        }
        return PlanPreview(at: CampaignTime(at, in: campaign.zone), groups: groups)
    }
}

/// What planning at a time would do, event by event and rule by rule.
package struct PlanPreview: Encodable, Hashable, Sendable {
    struct Key: Hashable {
        let event: Event.ID
        let rule: ReminderRule.ID
    }

    package struct Group: Encodable, Hashable, Sendable {
        package let event: String
        package let eventTitle: String
        package let rule: String
        package let ruleTitle: String
        package let when: String
        package let channel: Channel
        package let lines: [ReminderLine]

        init(event: Event, rule: ReminderRule, lines: [ReminderLine]) {
            self.event = event.code
            eventTitle = event.title
            self.rule = rule.code
            ruleTitle = rule.title
            when = rule.timing.words(from: rule.anchor)
            channel = rule.channel
            self.lines = lines
        }
    }

    package let at: CampaignTime
    package let groups: [Group]
}
