import Foundation

/// A role at a post for a time.
package struct Shift: Identifiable, Hashable, Sendable {
    package typealias ID = Identifier<Shift>

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        case planned, cancelled
    }

    package let id: ID
    package var eventId: Event.ID
    package var postId: Post.ID
    /// The post's code for its first shift, then `B4.2`, `B4.3`; never changes once printed.
    package var code: String
    package var role: String
    package var state: State
    package var reportsAt: Date
    package var reportsTo: String
    package var startsAt: Date
    package var endsAt: Date
    /// Fewest people with whom the shift can be held.
    package var minimum: Int
    /// Most people who can hold a place.
    package var maximum: Int
    /// Minors cannot take a place.
    package var isForAdults: Bool
    package var leadId: Volunteer.ID?

    package init(
        id: ID, eventId: Event.ID, postId: Post.ID, code: String, role: String, state: State, reportsAt: Date,
        reportsTo: String, startsAt: Date, endsAt: Date, minimum: Int, maximum: Int, isForAdults: Bool,
        leadId: Volunteer.ID?
    ) {
        self.id = id
        self.eventId = eventId
        self.postId = postId
        self.code = code
        self.role = role
        self.state = state
        self.reportsAt = reportsAt
        self.reportsTo = reportsTo
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.minimum = minimum
        self.maximum = maximum
        self.isForAdults = isForAdults
        self.leadId = leadId
    }
}

/// A volunteer's place on a shift.
package struct Assignment: Identifiable, Hashable, Sendable {
    package typealias ID = Identifier<Assignment>

    package enum State: String, Codable, Hashable, Sendable, CaseIterable {
        /// Holds the place and awaits an answer.
        case offered
        case confirmed
        case declined
        /// Waits in order for a place.
        case reserve
        case withdrawn

        /// Counts against the shift's maximum.
        package var holdsPlace: Bool { self == .offered || self == .confirmed }
    }

    package let id: ID
    package var shiftId: Shift.ID
    package var volunteerId: Volunteer.ID
    package var state: State
    package var reserveOrder: Int?
    package var revision: Int

    package init(
        id: ID, shiftId: Shift.ID, volunteerId: Volunteer.ID, state: State, reserveOrder: Int?, revision: Int
    ) {
        self.id = id
        self.shiftId = shiftId
        self.volunteerId = volunteerId
        self.state = state
        self.reserveOrder = reserveOrder
        self.revision = revision
    }
}

extension Identifier<Assignment> {
    /// `A0123`.
    package var code: String { code(after: "A") }

    /// Reads `A0123` or `a123`; nil when the text is no assignment's code.
    package init?(code: String) {
        self.init(code: code, after: "A")
    }
}
