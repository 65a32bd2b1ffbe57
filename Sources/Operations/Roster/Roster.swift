import Foundation
import Volunteering

/// The attendance roster of an event: one sheet for each post and shift.
package struct Roster: Sendable {
    package let event: RosterEvent
    package let campaign: String
    package let layout: RosterLayout
    package internal(set) var sheets: [RosterSheet]

    /// The places on it, of the assigned and of the reserve; one person may have several.
    package var places: Int { sheets.reduce(0) { $0 + $1.rows.count } }
    /// Everybody on it, once.
    package var people: Int { Set(sheets.lazy.flatMap(\.rows).map(\.volunteer)).count }
}

/// What every sheet of a roster says about its event.
package struct RosterEvent: Codable, Hashable, Sendable {
    package let code: String
    package let kind: Event.Kind
    package let title: String
    /// Nil when it has not been said.
    package let place: String?
    package let timeZone: String
    /// Not part of what a sheet says, which names each shift's own time.
    package internal(set) var startsAt = Date.distantPast
    package let endsAt: Date
    package let controlPhone: String
    package let controlNote: String
    package let firstAid: String
    package let lostChild: String

    private enum CodingKeys: CodingKey {
        case code, kind, title, place, timeZone, endsAt, controlPhone, controlNote, firstAid, lostChild
    }

    init(_ event: Event) {
        startsAt = event.startsAt
        code = event.code
        kind = event.kind
        title = event.title
        place = event.place.isEmpty ? nil : event.place
        timeZone = event.timeZone
        endsAt = event.endsAt
        controlPhone = event.controlPhone
        controlNote = event.controlNote
        firstAid = event.firstAid
        lostChild = event.lostChild
    }

    package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }

    /// Copies hold phone numbers, and are destroyed 30 days after the event.
    package var copiesDestroyedBy: Date { endsAt.addingTimeInterval(30 * 86_400) }
}

/// One post and shift of a roster.
package struct RosterSheet: Codable, Sendable {
    package let shift: String
    package let post: String
    package let postName: String
    package let sector: String
    package let place: String
    package let latitude: Double?
    package let longitude: Double?
    package let role: String
    package let reportsAt: Date
    package let reportsTo: String
    package let startsAt: Date
    package let endsAt: Date
    package let minimum: Int
    package let maximum: Int
    package internal(set) var lead: Lead?
    package internal(set) var rows: [Row]
    /// The number under which it was printed; nil in an answer that is not on paper.
    package var frozen: FrozenSheet?

    /// Whom to call about the sector, or where it has no lead, about the shift.
    package struct Lead: Codable, Hashable, Sendable {
        package let name: String
        package let phone: String?
        package let isOfSector: Bool
    }

    package struct Row: Codable, Hashable, Sendable {
        /// Post, shift and row, such as `B4-3`; in the reserve `B4-R1`.
        package let code: String
        package let assignment: String
        package let volunteer: String
        package let familyName: String
        package let givenName: String
        package internal(set) var phone: String?
        package let language: String?
        /// Held on the day, beside the role itself.
        package let skills: [String]
        package let isLead: Bool
        /// A minor or somebody who needs special care; the roster says no more.
        package let isMarked: Bool
        package let state: Assignment.State
        /// Not part of what a sheet says: for layouts that group and sort.
        package internal(set) var team = ""
        var sortKey = Data()

        private enum CodingKeys: CodingKey {
            case code, assignment, volunteer, familyName, givenName, phone, language, skills, isLead, isMarked, state
        }
    }

    package var assigned: [Row] { rows.filter(\.state.holdsPlace) }
    package var confirmed: Int { rows.count { $0.state == .confirmed } }
    package var reserve: [Row] { rows.filter { $0.state == .reserve } }
}

extension Roster: Encodable {
    private enum CodingKeys: CodingKey {
        case event, campaign, sheets
    }
}
