import Documents
import Foundation
import GRDB
import Language
import Volunteering

/// What became of an event that was moved, edited, cancelled or closed, and what follows from it.
package struct EventChange: Presentable {
    package enum What: Hashable, Sendable {
        case nothing
        case edited([String])
        case moved(from: Date, shifts: Int)
        case cancelled(shifts: Int)
        /// Of its reminders, how many go out no more, and how many still do.
        case closed(unsent: Int, waiting: Int)
    }

    package let event: Event
    package let what: What
    package let consequences: Consequences?
    /// New times that no clock shows, each in a sentence.
    package private(set) var skippedTimes: [String] = []

    init(_ event: Event, what: What, _ consequences: Consequences?, skippedTimes: [String] = []) {
        self.skippedTimes = skippedTimes
        self.event = event
        self.what = what
        self.consequences = consequences
    }

    /// Nothing was different.
    init(_ event: Event, db: Database) {
        self.init(event, what: .nothing, nil)
    }

    /// What happened, in a sentence without its end.
    package var words: String {
        switch what {
        case .nothing: "\(event.code) stays as it is"
        case .edited(let parts): "\(event.code): \(parts.joined(separator: ", ")) changed"
        case .moved(let old, _) where old == event.startsAt:
            "\(event.code) ends at \(CampaignTime(event.endsAt, in: event.zone)); its shifts stay as they are"
        case .moved(let old, let shifts):
            "\(event.code) moved from \(CampaignTime(old, in: event.zone)) to "
                + "\(CampaignTime(event.startsAt, in: event.zone)), with \(shifts.counted("shift"))"
        case .cancelled(let shifts):
            "\(event.code) is cancelled, with \(shifts.counted("shift"))"
        case .closed(let unsent, let waiting):
            "\(event.code) is closed, with \(unsent.counted("reminder")) unsent and \(waiting) still to go out"
        }
    }

    private enum CodingKeys: CodingKey { case event, what, consequences }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encode(words, forKey: .what)
        try container.encodeIfPresent(consequences, forKey: .consequences)
    }

    package func document(in voice: Voice) -> Document {
        let zone = event.zone
        let facts = [
            Fact("State", event.state.rawValue),
            Fact("Starts", "\(CampaignTime(event.startsAt, in: zone)) (\(event.timeZone))"),
            Fact("Ends", "\(CampaignTime(event.endsAt, in: zone))"),
        ]
        var document = Report(
            title: event.title, subtitle: words, facts: facts + (consequences?.facts ?? []),
            tables: consequences?.tables ?? []
        ).document(in: voice)
        document.sections[document.sections.count - 1].notes += consequences?.remarks ?? []
        return document
    }

    package func records(in voice: Voice) -> Records {
        Report(
            title: event.title,
            facts: [Fact("Event", event.code), Fact("Change", words)] + (consequences?.facts ?? [])
        ).records()
    }
}
