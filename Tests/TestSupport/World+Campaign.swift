import Foundation
import Operations
import Volunteering

extension World {
    /// Registers a volunteer; invented, like everybody in the tests.
    package func person(
        _ given: String, _ family: String = "", phone: String? = nil, email: String? = nil, age: AgeBand? = .adult,
        skills: [String] = [], team: String? = nil, prepare: (inout PersonDetails) -> Void = { _ in }
    ) async throws -> Volunteer {
        var person = PersonDetails()
        person.givenName = given
        person.familyName = family
        person.phone = phone
        person.email = email
        person.ageBand = age
        person.skills = skills.compactMap(SkillNaming.skill)
        person.team = team
        prepare(&person)
        return try await perform(AddVolunteer(person))
    }

    /// A march on 26 February 2027, 15:00 to 18:00 in Baku.
    @discardableResult
    package func march(
        _ code: String = "march-2027", start: String = "2027-02-26 15:00", end: String = "2027-02-26 18:00",
        timeZone: String? = nil
    ) async throws -> Event {
        var details = AddEvent.Details()
        details.place = "Azadlıq Square"
        details.controlPhone = "012 404 00 00"
        details.controlNote = "radio 3"
        details.firstAid = "Tent at post B1"
        return try await perform(
            AddEvent(
                kind: .march, title: "Remembrance march", code: code, timeZone: timeZone, start: start, end: end,
                details: details))
    }

    @discardableResult
    package func post(
        _ code: String, _ name: String = "Bridge, east side", at event: String = "march-2027", sector: String = "",
        prepare: (inout AddPost.Details) -> Void = { _ in }
    ) async throws -> Post {
        var details = AddPost.Details(code: code, name: name)
        details.sector = sector
        prepare(&details)
        return try await perform(AddPost(event: event, post: details))
    }

    /// A shift of marshals, from 15:00 to 18:00 unless told otherwise.
    @discardableResult
    package func shift(
        _ post: String, at event: String = "march-2027", role: String = "marshal", from: String = "15:00",
        to: String = "18:00", _ people: ClosedRange<Int> = 1...2, prepare: (inout AddShift.Details) -> Void = { _ in }
    ) async throws -> Shift {
        var details = AddShift.Details(
            post: post, role: role, start: from, end: to, minimum: people.lowerBound, maximum: people.upperBound)
        prepare(&details)
        return try await perform(AddShift(event: event, shift: details))
    }

    @discardableResult
    package func offer(
        _ shift: Shift, to person: Volunteer, confirmed: Bool = false, override: String? = nil
    ) async throws -> Assignment {
        try await perform(
            OfferPlace(shift: shift.id, volunteer: person.id, isConfirmed: confirmed, override: override))
    }

    /// What each person of a shift is now, by code: `V0001 confirmed`, `V0002 reserve 1`.
    package func places(on shift: Shift) async throws -> [String] {
        try await strings(
            """
            SELECT printf('V%04d ', volunteer_id) || state || coalesce(' ' || reserve_order, '')
            FROM assignment WHERE shift_id = \(shift.id.rawValue) ORDER BY id
            """)
    }
}
