import Foundation
import Volunteering

/// What one volunteer needs to know on the day about one place.
package struct PocketCard: Encodable, Sendable {
    package struct Lead: Encodable, Hashable, Sendable {
        let name: String
        /// E.164.
        let phone: String?
        let isOfSector: Bool
    }

    /// Of the assignment, such as `A0012`.
    package let assignment: String
    package let volunteer: String
    package let familyName: String
    package let givenName: String
    /// BCP 47; nil when it is not known.
    package let language: String?
    package let event: String
    package let eventTitle: String
    /// Where the event is; empty when it has not been said.
    package let eventPlace: String
    package let shift: String
    package let post: String
    package let postName: String
    package let sector: String
    /// Where the post is, in words.
    package let place: String
    /// Along the route; nil off it, and where the event has none.
    package let metres: Double?
    package let role: String
    package let state: Assignment.State
    package let reportsAt: CampaignTime
    package let reportsTo: String
    package let startsAt: CampaignTime
    package let endsAt: CampaignTime
    package let lead: Lead?
    package let controlPhone: String
    package let controlNote: String
    /// What the QR code says.
    package let code: String
}

/// Cards, in the order in which a desk hands them out: by name, then by time.
package struct PocketCards: Encodable, Sendable {
    package let campaign: String
    package let cards: [PocketCard]

    package var people: Int { Set(cards.map(\.volunteer)).count }
}
