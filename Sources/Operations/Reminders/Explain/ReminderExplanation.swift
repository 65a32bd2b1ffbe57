import Documents
import Foundation
import Language
import Volunteering

/// What a volunteer hears from the campaign, and why not more.
package struct ReminderExplanation: Encodable, Hashable, Sendable {
    /// How the volunteer can be reached by a channel.
    package struct Reach: Encodable, Hashable, Sendable {
        package let channel: Channel
        package let address: String?
        package let consent: ConsentState
        package let hasFailed: Bool
    }

    /// One rule for one assignment.
    package struct Item: Encodable, Hashable, Sendable {
        package let at: CampaignTime?
        package let rule: String
        package let title: String
        package let when: String
        package let channel: Channel
        package let event: String
        package let shift: String
        package let assignment: String
        package let state: String
        package let reason: String?

        init(
            assignment: Assignment.ID, rule: ReminderRule, shift: ShiftFacts, at: Date?, state: String, reason: String?
        ) {
            self.at = at.map { CampaignTime($0, in: shift.zone) }
            self.rule = rule.code
            title = rule.title
            when = rule.timing.words(from: rule.anchor)
            channel = rule.channel
            event = shift.event.code
            self.shift = shift.code
            self.assignment = assignment.code
            self.state = state
            self.reason = reason
        }

        init(_ candidate: ReminderCandidate) {
            let (state, reason) = candidate.verdict.words
            self.init(
                assignment: candidate.assignment, rule: candidate.rule, shift: candidate.shift,
                at: candidate.contactAt, state: state, reason: reason)
        }

        /// What becomes of it, in a few words.
        var verdict: String {
            let reason = reason.map { Reason($0).text(in: .en) }
            return switch state {
            case "planned": "will be sent"
            case "unplanned": "will be sent, once planned"
            case "later": "will be planned 15 days ahead"
            case "awaited": "at once, if it happens"
            case "outside": "no: \(reason ?? "")"
            case "unreachable": "cannot be reached: \(reason ?? "")"
            case "skipped": "not sent: \(reason ?? "")"
            default: [state, reason].compactMap { $0 }.joined(separator: ": ")
            }
        }
    }

    package let volunteer: String
    package let name: String
    package let channels: [Reach]
    /// In time order; what waits for something to happen last.
    package let items: [Item]

    init(volunteer: Volunteer, channels: [Reach], zone: TimeZone, items: [Item]) {
        self.volunteer = volunteer.code
        name = volunteer.fullName
        self.channels = channels
        self.items = items.enumerated().sorted {
            ($0.element.at?.instant ?? .distantFuture, $0.offset) < (
                $1.element.at?.instant ?? .distantFuture, $1.offset
            )
        }.map(\.element)
    }
}

extension ReminderExplanation: Presentable {
    package func document(in voice: Voice) -> Document {
        let writing = LineWriting(voice.onScreen)
        let facts = channels.map { reach in
            Fact(
                writing.channel(reach.channel),
                [
                    reach.address.map { reach.channel == .email ? $0 : voice.phone($0) } ?? "none",
                    "consent \(reach.consent.rawValue)", reach.hasFailed ? "failed" : nil,
                ].compactMap { $0 }.joined(separator: ", "))
        }
        var section = Section()
        section.heading = "Reminders for \(name) (\(volunteer))"
        section.facts = [FactColumn(facts)]
        if items.isEmpty {
            section.notes = [
                Line("There is no shift to be reminded of. Offer one: vigil assign add EVENT/SHIFT \(volunteer)")
            ]
        } else {
            section.tables = [table(writing)]
        }
        return Document(
            title: section.heading, language: "en", asOf: voice.asOf, paper: .landscape, sections: [section])
    }

    private func table(_ writing: LineWriting) -> Table {
        let rows = items.map { item in
            TableLine([
                Cell(item.at.map { writing.voice.dates(in: $0.zone).shortDayAndTime($0.instant) } ?? "–"),
                Cell([Line(item.rule, .strong), Line(item.when, .small)]), Cell(writing.channel(item.channel)),
                Cell([Line("\(item.event)/\(item.shift)"), Line(item.assignment, .small)]), Cell(item.verdict),
            ])
        }
        return Table(
            columns: [
                Column("When", .share(2)), Column("Rule", .share(3)), Column("By", .millimetres(14)),
                Column("Shift", .share(2)), Column("What becomes of it", .share(4)),
            ], groups: [RowGroup(rows: rows)])
    }

    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["at", "rule", "channel", "event", "shift", "assignment", "state", "reason"],
            rows: items.map { item in
                [
                    item.at.map { $0.instant.iso(in: $0.zone) } ?? "", item.rule, item.channel.rawValue, item.event,
                    item.shift, item.assignment, item.state, item.reason ?? "",
                ]
            })
    }
}
