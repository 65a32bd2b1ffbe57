import Foundation

/// A march, a screening or a briefing.
package struct Event: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<Event>

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case march, screening, briefing
    }

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        case draft, published, cancelled, closed
    }

    package let id: ID
    package var code: String
    package var kind: Kind
    package var title: String
    package var state: State
    /// An IANA time zone identifier; every time of the event is typed and shown in it.
    package var timeZone: String
    package var startsAt: Date
    package var endsAt: Date
    package var place: String
    package var controlPhone: String
    package var controlNote: String
    package var firstAid: String
    package var lostChild: String
    /// Rises when the event moves or is cancelled, so that nothing of an older generation is sent.
    package var generation: Int

    package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// A part of an event's ground, with somebody who leads it.
package struct Sector: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<Sector>

    package let id: ID
    package var eventId: Event.ID
    package var code: String
    package var leadId: Volunteer.ID?
}

/// Where somebody stands.
package struct Post: Identifiable, Codable, Hashable, Sendable {
    package typealias ID = Identifier<Post>

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case assembly, route, sector, dispersal
        case lostChild = "lost-child"
        case firstAid = "first-aid"
        case hallDoor = "hall-door"
        case other
    }

    package let id: ID
    package var eventId: Event.ID
    package var sectorId: Sector.ID?
    package var code: String
    package var name: String
    package var kind: Kind
    package var description: String
    /// Degrees north, `-90...90`.
    package var latitude: Double?
    /// Degrees east, `-180...180`.
    package var longitude: Double?
}
