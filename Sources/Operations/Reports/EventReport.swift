import Documents
import Foundation
import Language
import Volunteering

/// An event in pictures and numbers, on one page; what is the same on all such pages.
protocol EventReport: Presentable {
    var title: String { get }
    var startsAt: CampaignTime { get }
    var endsAt: CampaignTime { get }
    var place: String { get }
}

extension EventReport {
    var zone: TimeZone { startsAt.zone }

    /// The head, with what the report tells, when and where the event is, and the chief numbers; and the foot.
    func section(_ name: String, facts: [Fact], in voice: Voice) -> Section {
        let dates = voice.dates(in: zone)
        let when = "\(dates.dayWithYear(startsAt.instant)), \(dates.span(startsAt.instant, endsAt.instant))"
        var section = Section()
        section.heading = "\(name) · \(title)"
        section.subheading = [Line([when, place].filter { !$0.isEmpty }.joined(separator: " · "))]
        section.facts = [FactColumn(isProminent: true, facts)]
        section.closing = [ClosingLine(leading: Line(voice.dataAsOf(in: zone)), trailing: "Vigil")]
        return section
    }

    func document(of section: Section, in voice: Voice) -> Document {
        Document(
            title: section.heading, language: voice.language.rawValue, asOf: voice.asOf, paper: .landscape,
            sections: [section])
    }
}
