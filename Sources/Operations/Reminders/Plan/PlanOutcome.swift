import Documents
import Foundation
import Language
import Volunteering

/// What a planning wrote into the ledger.
package struct PlanOutcome: Presentable, Hashable {
    package let at: Date
    package var added = 0
    /// Addressed no more: withdrawn, refused, confirmed since, or of an older generation.
    package var cancelled = 0
    package var expired = 0
    package var superseded = 0
    /// Planned for another time, because times were derived anew.
    package var moved = 0
    /// Planned in all, now.
    package var waiting = 0
    /// When the first rule speaks that is further ahead than planning looks.
    package var next: CampaignTime?

    init(at: Date) {
        self.at = at
    }

    package var isChange: Bool { added + cancelled + expired + superseded + moved > 0 }

    var described: [String: String] {
        let counts = [
            "added": added, "cancelled": cancelled, "expired": expired, "superseded": superseded, "moved": moved,
        ]
        return counts.filter { $0.value > 0 }.mapValues { "\($0)" }
    }

    package func document(in voice: Voice) -> Document {
        let writing = LineWriting(voice.onScreen)
        var report = report
        report.subtitle =
            isChange
            ? "The ledger holds the reminders of the next 15 days."
            : "The ledger holds what is due in the next 15 days already."
        if let next {
            let time = writing.voice.dates(in: next.zone).shortDayAndTime(next.instant)
            report.facts.append(Fact("First one further ahead", time))
        }
        return report.document(in: voice)
    }

    package func records(in voice: Voice) -> Records { report.records() }

    private var report: Report {
        Report(
            title: "Reminders planned",
            facts: [
                Fact("New", "\(added)"), Fact("Cancelled", "\(cancelled)"), Fact("Expired", "\(expired)"),
                Fact("Superseded", "\(superseded)"), Fact("Moved", "\(moved)"), Fact("Waiting in all", "\(waiting)"),
            ])
    }
}
