import Foundation
import Volunteering

/// One row of a layout: a person, with a place at the event if they have one.
package struct RosterEntry: Sendable {
    /// A place on a shift.
    package struct Place: Encodable, Hashable, Sendable {
        let code: String
        let assignment: String
        let shift: String
        let post: String
        let postName: String
        let sector: String
        let whereabouts: String
        let role: String
        let reportsAt: Date
        let reportsTo: String
        let startsAt: Date
        let endsAt: Date
        let state: Assignment.State
        let isLead: Bool
    }

    /// A place that was offered once, and what came of it.
    package struct Answer: Encodable, Hashable, Sendable {
        let shift: String
        let state: Assignment.State
        let at: CampaignTime?
    }

    package let volunteer: String
    let familyName: String
    let givenName: String
    var phone: String?
    let language: String?
    let skills: [String]
    let team: String
    let isMarked: Bool
    let place: Place?
    var answers: [Answer] = []
    /// The order of names in the campaign's alphabet.
    let sortKey: Data
    /// Only on a sealed sheet, and never encoded.
    var contact: EmergencyContact?

    init(_ row: RosterSheet.Row, on sheet: RosterSheet) {
        volunteer = row.volunteer
        familyName = row.familyName
        givenName = row.givenName
        phone = row.phone
        language = row.language
        skills = row.skills
        team = row.team
        isMarked = row.isMarked
        sortKey = row.sortKey
        place = Place(
            code: row.code, assignment: row.assignment, shift: sheet.shift, post: sheet.post,
            postName: sheet.postName, sector: sheet.sector, whereabouts: sheet.place, role: sheet.role,
            reportsAt: sheet.reportsAt, reportsTo: sheet.reportsTo, startsAt: sheet.startsAt, endsAt: sheet.endsAt,
            state: row.state, isLead: row.isLead)
    }

    /// Somebody without a place.
    init(_ person: Volunteer, skills: [String], team: String, sortKey: Data, answers: [Answer]) {
        volunteer = person.code
        familyName = person.familyName
        givenName = [person.givenName, person.middleName].filter { !$0.isEmpty }.joined(separator: " ")
        phone = person.phone
        language = person.language
        self.skills = skills
        self.team = team
        isMarked = person.ageBand?.isMinor ?? false || person.needsSpecialCare
        place = nil
        self.answers = answers
        self.sortKey = sortKey
    }
}

extension RosterEntry: Encodable {
    private enum CodingKeys: CodingKey {
        case volunteer, familyName, givenName, phone, language, skills, team, isMarked, place, answers
    }
}
