import Foundation
import Volunteering

/// Somebody to call about one shift.
package struct CallRow: Encodable, Hashable, Sendable {
    package let line: ReminderLine
    package let assignment: Assignment.ID
    /// E.164.
    package let phone: String
    /// Codes of why a person has to call: `no-email`, `address-failed`, `consent-unknown`, `not-confirmed` …
    package let reasons: [String]
    /// The day on which mail came back, where it did.
    package let failedOn: Date?
    /// E.164.
    package let leadPhone: String?
    package let eventTitle: String

    private enum CodingKeys: CodingKey {
        case volunteer, familyName, givenName, language, phone, reasons, failedOn, leadPhone, event, eventTitle
        case assignment, shift, role, post, startsAt, endsAt, reportsAt, reportsTo
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(line.volunteer, forKey: .volunteer)
        try container.encode(line.familyName, forKey: .familyName)
        try container.encode(line.givenName, forKey: .givenName)
        try container.encode(line.language, forKey: .language)
        try container.encode(phone, forKey: .phone)
        try container.encode(reasons, forKey: .reasons)
        try container.encodeIfPresent(failedOn, forKey: .failedOn)
        try container.encodeIfPresent(leadPhone, forKey: .leadPhone)
        try container.encode(line.event, forKey: .event)
        try container.encode(eventTitle, forKey: .eventTitle)
        try container.encode(line.assignment, forKey: .assignment)
        try container.encode(line.shift, forKey: .shift)
        try container.encode(line.role, forKey: .role)
        try container.encode(line.post, forKey: .post)
        try container.encode(line.startsAt, forKey: .startsAt)
        try container.encode(line.endsAt, forKey: .endsAt)
        try container.encode(line.reportsAt, forKey: .reportsAt)
        try container.encode(line.reportsTo, forKey: .reportsTo)
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
