import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// One event with its shifts and how they are staffed.
package struct EventProfile: Presentable {
    package let event: Event
    package let shifts: ShiftList

    private enum CodingKeys: CodingKey {
        case event, shifts
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encode(shifts.items, forKey: .shifts)
    }

    package func document(in voice: Voice) -> Document {
        let control = [event.controlPhone, event.controlNote].filter { !$0.isEmpty }.joined(separator: " · ")
        let short = shifts.items.filter { $0.assigned < $0.minimum }
        let facts = [
            Fact("Starts", "\(CampaignTime(event.startsAt, in: event.zone)) (\(event.timeZone))"),
            Fact("Ends", "\(CampaignTime(event.endsAt, in: event.zone))"),
            Fact("Place", event.place),
            Fact("State", event.state.rawValue),
            Fact("Control", control),
            Fact("First aid", event.firstAid),
            Fact("Lost child", event.lostChild),
            Fact("Understaffed", short.isEmpty ? "no shift" : "\(short.count) of \(shifts.items.count) shifts"),
        ]
        var document = Report(title: event.title, subtitle: "\(event.code) · \(event.kind)", facts: facts)
            .document(in: voice)
        var list = shifts.document(in: voice).sections
        if !list.isEmpty { list[0].heading = "" }
        document.sections += list
        document.paper = .landscape
        return document
    }

    package func records(in voice: Voice) -> Records { shifts.records(in: voice) }
}

package struct EventProfileQuery: Query {
    package let code: String

    package init(_ code: String) {
        self.code = code
    }

    package func answer(in db: Database) throws -> EventProfile {
        EventProfile(
            event: try EventQuery(code).answer(in: db), shifts: try ShiftListQuery(event: code).answer(in: db))
    }
}
