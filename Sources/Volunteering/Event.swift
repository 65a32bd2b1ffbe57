import Foundation

/// A march, a screening or a briefing.
package struct Event: Identifiable, Encodable, Hashable, Sendable {
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

    package init(
        id: ID, code: String, kind: Kind, title: String, state: State, timeZone: String, startsAt: Date,
        endsAt: Date, place: String, controlPhone: String, controlNote: String, firstAid: String, lostChild: String,
        generation: Int
    ) {
        self.id = id
        self.code = code
        self.kind = kind
        self.title = title
        self.state = state
        self.timeZone = timeZone
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.place = place
        self.controlPhone = controlPhone
        self.controlNote = controlNote
        self.firstAid = firstAid
        self.lostChild = lostChild
        self.generation = generation
    }

    package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}

/// A part of an event's ground, with somebody who leads it.
package struct Sector: Identifiable, Hashable, Sendable {
    package typealias ID = Identifier<Sector>

    package let id: ID
    package var eventId: Event.ID
    package var code: String
    package var leadId: Volunteer.ID?

    package init(id: ID, eventId: Event.ID, code: String, leadId: Volunteer.ID?) {
        self.id = id
        self.eventId = eventId
        self.code = code
        self.leadId = leadId
    }
}

/// Where somebody stands.
package struct Post: Identifiable, Hashable, Sendable {
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

    package init(
        id: ID, eventId: Event.ID, sectorId: Sector.ID?, code: String, name: String, kind: Kind,
        description: String, latitude: Double?, longitude: Double?
    ) {
        self.id = id
        self.eventId = eventId
        self.sectorId = sectorId
        self.code = code
        self.name = name
        self.kind = kind
        self.description = description
        self.latitude = latitude
        self.longitude = longitude
    }
}
