import Foundation
import Volunteering

/// One call: a person, their number, and every shift that it is about.
package struct CallRow: Hashable, Sendable {
    /// At least one, in the order of time.
    package internal(set) var places: [CallPlace]
    /// E.164.
    package let phone: String
    /// Codes of why a person has to call: `no-email`, `address-failed`, `consent-unknown`, `not-confirmed` …
    package let reasons: [String]
    /// The day on which mail came back, where it did.
    package let failedOn: Date?
    package let lastContact: LastContact?
    /// BCP 47: in which language the call is held, as everybody's at this phone.
    package let spokenIn: String

    /// The person, and the first of the shifts.
    package var line: ReminderLine { places[0].line }

    /// What stands before each place, as answers name it: the row's number, or with several places `4.1`, `4.2`.
    func codes(at number: Int) -> [String] {
        places.count == 1 ? ["\(number)"] : places.indices.map { "\(number).\($0 + 1)" }
    }
}

/// A place that a call is about.
package struct CallPlace: Hashable, Sendable {
    package let line: ReminderLine
    let person: Volunteer.ID
    let shift: Shift.ID
    package let assignment: Assignment.ID
    package let state: Assignment.State
    /// E.164.
    package let leadPhone: String?
    package let eventTitle: String
    /// Where the event is; empty when it has not been said.
    package let eventPlace: String
    /// Who could come instead.
    package internal(set) var replacement: Replacement?
}

extension CallRow: Encodable {
    private enum CodingKeys: CodingKey {
        case volunteer, familyName, givenName, language, spokenIn, phone, reasons, failedOn, lastContact, places
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(line.volunteer, forKey: .volunteer)
        try container.encode(line.familyName, forKey: .familyName)
        try container.encode(line.givenName, forKey: .givenName)
        try container.encode(line.language, forKey: .language)
        try container.encode(spokenIn, forKey: .spokenIn)
        try container.encode(phone, forKey: .phone)
        try container.encode(reasons, forKey: .reasons)
        try container.encodeIfPresent(failedOn, forKey: .failedOn)
        try container.encodeIfPresent(lastContact, forKey: .lastContact)
        try container.encode(places, forKey: .places)
    }
}

extension CallPlace: Encodable {
    private enum CodingKeys: CodingKey {
        case event, eventTitle, eventPlace, assignment, state, shift, role, post, startsAt, endsAt, reportsAt, reportsTo
        case leadPhone, replacement
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(line.event, forKey: .event)
        try container.encode(eventTitle, forKey: .eventTitle)
        try container.encode(eventPlace, forKey: .eventPlace)
        try container.encode(line.assignment, forKey: .assignment)
        try container.encode(state, forKey: .state)
        try container.encode(line.shift, forKey: .shift)
        try container.encode(line.role, forKey: .role)
        try container.encode(line.post, forKey: .post)
        try container.encode(line.startsAt, forKey: .startsAt)
        try container.encode(line.endsAt, forKey: .endsAt)
        try container.encode(line.reportsAt, forKey: .reportsAt)
        try container.encode(line.reportsTo, forKey: .reportsTo)
        try container.encodeIfPresent(leadPhone, forKey: .leadPhone)
        try container.encodeIfPresent(replacement, forKey: .replacement)
    }
}

/// Somebody whom a call would be for, and who cannot or may not be called.
package struct NoCall: Encodable, Hashable, Sendable {
    package let volunteer: String
    package let familyName: String
    package let givenName: String
    package let language: String?
    package let assignment: String
    package let reason: String
}

extension NoCall {
    init(_ candidate: ReminderCandidate, reason: String) {
        let line = ReminderLine(candidate)
        self.init(
            volunteer: line.volunteer, familyName: line.familyName, givenName: line.givenName,
            language: line.language, assignment: line.assignment, reason: reason)
    }
}
