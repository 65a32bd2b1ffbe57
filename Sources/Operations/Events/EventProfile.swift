import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// One event with its shifts and how they are staffed.
package struct EventProfile: Presentable {
    package let event: Event
    package let shifts: ShiftList
    /// Nil where the event has no route.
    package let route: RouteProfile?

    private enum CodingKeys: CodingKey {
        case event, shifts, route
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event, forKey: .event)
        try container.encode(shifts.items, forKey: .shifts)
        try container.encodeIfPresent(route, forKey: .route)
    }

    package func document(in voice: Voice) -> Document {
        let control = [event.controlPhone, event.controlNote].filter { !$0.isEmpty }.joined(separator: " · ")
        let along = (route?.posts ?? []).compactMap { stop in
            stop.metres.map { "\(stop.code) \(RouteLine.kilometres($0))" }
        }.joined(separator: " · ")
        let planned = shifts.items.filter { $0.state == .planned }
        let short = planned.filter { $0.assigned < $0.minimum }
        let facts = [
            Fact("Starts", "\(CampaignTime(event.startsAt, in: event.zone)) (\(event.timeZone))"),
            Fact("Ends", "\(CampaignTime(event.endsAt, in: event.zone))"),
            Fact("Place", event.place),
            Fact("State", event.state.rawValue),
            Fact("Control", control),
            Fact("First aid", event.firstAid),
            Fact("Lost child", event.lostChild),
            Fact("Route", route.map { RouteLine.words($0.length) } ?? ""),
            Fact("Along it", along),
            Fact("Understaffed", short.isEmpty ? "no shift" : "\(short.count) of \(planned.count) shifts"),
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
        let event = try EventQuery(code).answer(in: db)
        let route = try RouteQuery(event: code, allowsNone: true).answer(in: db)
        return EventProfile(
            event: event, shifts: try ShiftListQuery(event: code).answer(in: db), route: route.points > 0 ? route : nil)
    }
}
