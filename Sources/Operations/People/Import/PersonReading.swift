import Foundation
import Interchange
import Synchronization
import Telephony
import Volunteering

/// Turns a row of a list into a person's details as the record file stores them.
struct PersonReading: Sendable {
    let region: String
    let now: Date
    /// Where consents of the file come from.
    let source: String
    let consentChannels: [Channel]
    let consentSource: String

    private let numbers: Numbers
    private let skills = Skills()

    init(region: String, now: Date, source: String, consentChannels: [Channel], consentSource: String) {
        self.region = region
        self.now = now
        self.source = source
        self.consentChannels = consentChannels
        self.consentSource = consentSource
        numbers = Numbers(region: region)
    }

    /// - Throws: ``RowRefusal`` for a phone number that is none; `TelephonyError` without the library.
    func details(of row: PersonRow) throws -> (person: PersonDetails, code: Volunteer.ID?) {
        var person = PersonDetails()
        person.givenName = row.givenName
        person.middleName = row.middleName ?? ""
        person.familyName = row.familyName
        person.email = row.email?.description
        person.language = row.languageTag
        // A dash says that there is none.
        person.team = row.team.flatMap { Slug($0) == nil ? nil : $0 }
        person.ageBand = row.ageBand
        person.externalId = row.externalID
        person.skills = row.skills.compactMap(skills.skill)
        if let phone = row.phone {
            guard let e164 = try numbers.e164(phone) else {
                throw RowRefusal(
                    reason: .invalidPhone, field: .phone, cell: phone,
                    words: "\"\(phone)\" is not a phone number in \(region).")
            }
            person.phone = e164
        }
        let others = row.otherPhones + row.otherEmails.map(\.description)
        let also = others.isEmpty ? [] : ["Also: " + others.joined(separator: ", ")]
        person.notes = ([row.notes].compactMap { $0 } + also).joined(separator: "\n")
        person.consents = consents(of: row)
        person.needsSpecialCare = row.needsSpecialCare == true
        person.emergencyContact = try emergencyContact(of: row)
        return (person, row.code.flatMap(Volunteer.ID.init(code:)))
    }

    private func emergencyContact(of row: PersonRow) throws -> EmergencyContact? {
        guard let name = row.emergencyName, let phone = row.emergencyPhone else { return nil }
        guard let e164 = try numbers.e164(phone) else {
            throw RowRefusal(
                reason: .invalidPhone, field: .emergencyPhone, cell: phone,
                words: "\"\(phone)\" is not a phone number in \(region).")
        }
        return EmergencyContact(name: name, phone: e164, relation: row.emergencyRelation ?? "")
    }

    private func consents(of row: PersonRow) -> [PersonDetails.Consent] {
        Channel.allCases.compactMap { channel in
            if let state = row.consents[channel] {
                let at = row.consentDates[channel] ?? row.consentAt
                return .init(channel: channel, state: state, source: source, at: at ?? now, isDated: at != nil)
            }
            guard consentChannels.contains(channel) else { return nil }
            return .init(channel: channel, state: .given, source: consentSource, at: now, isDated: false)
        }
    }

    /// Skills by how they are written: a list has few of them, over and over.
    private final class Skills: Sendable {
        private let known = Mutex<[String: PersonDetails.Skill?]>([:])
        private static let most = 4_096

        func skill(_ text: String) -> PersonDetails.Skill? {
            known.withLock { known in
                if let skill = known[text] { return skill }
                if known.count >= Self.most { known.removeAll() }
                let skill = SkillNaming.skill(text)
                known[text] = .some(skill)
                return skill
            }
        }
    }

    /// The phone library, opened when the first number is read.
    private final class Numbers: Sendable {
        private let region: String
        private let opened = Mutex<PhoneNumbers?>(nil)

        init(region: String) {
            self.region = region
        }

        func e164(_ text: String) throws -> String? {
            try opened.withLock { opened in
                let numbers = try opened ?? PhoneNumbers(region: region)
                opened = numbers
                return numbers.e164(text)
            }
        }
    }
}

/// How a skill is written: `first-aid`, or with its last day `first-aid@2027-12-31`.
package enum SkillNaming {
    package static func skill(_ text: String) -> PersonDetails.Skill? {
        let parts = text.split(separator: "@", maxSplits: 1)
        guard let first = parts.first, let name = Slug(String(first)) else { return nil }
        guard parts.count == 2 else { return PersonDetails.Skill(name) }
        guard let day = Day(iso: String(parts[1])) else { return nil }
        return PersonDetails.Skill(name, expires: day)
    }
}
