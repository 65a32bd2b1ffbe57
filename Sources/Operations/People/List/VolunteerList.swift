import Documents
import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Volunteers in the order of the campaign's alphabet.
package struct VolunteerList: Listing {
    package struct Item: Codable, Sendable {
        let code: String
        let givenName: String
        let middleName: String
        let familyName: String
        let phone: String?
        let email: String?
        let language: String?
        let team: String?
        let skills: [String]
        /// The last day of those that end.
        let skillsUntil: [String: String]
        let ageBand: AgeBand?
        let needsSpecialCare: Bool
        let externalId: String?
        let consentEmail: ConsentState
        let consentSms: ConsentState
        let consentPhone: ConsentState
        /// ISO 8601, UTC.
        let consentEmailAt: String?
        let consentSmsAt: String?
        let consentPhoneAt: String?
        let notes: String
    }

    package let items: [Item]
    let query: String?
    /// Those who were found and are not listed, as far as they were counted.
    package var left: (count: Int, isAtLeast: Bool) = (0, false)
    package var title: String { query.map { "Volunteers: \($0)" } ?? "Volunteers" }
    package var emptyNote: String {
        query == nil
            ? "There is no volunteer yet. Import a list: vigil volunteer import FILE"
            : "Nobody was found. A part of a name in any spelling is enough."
    }

    private enum CodingKeys: CodingKey {
        case items
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code", .millimetres(16)) { $0.code },
            ListingColumn("family_name", "Family name", .share(2)) { $0.familyName },
            ListingColumn("given_name", "Given name", .share(2)) {
                [$0.givenName, $0.middleName].filter { !$0.isEmpty }.joined(separator: " ")
            },
            ListingColumn(
                "phone", "Phone", .millimetres(30), people: { item, voice in item.phone.map(voice.phone) ?? "" },
                programs: { $0.phone ?? "" }),
            ListingColumn("email", "Email", .share(3)) { $0.email ?? "" },
            ListingColumn("language", "Lang", .millimetres(10)) { $0.language ?? "" }.dispensable,
            ListingColumn("team", "Team", .share(2)) { $0.team ?? "" }.dispensable,
            ListingColumn(
                "skills", "Skills", .share(2), people: { item, _ in item.skills.joined(separator: ", ") },
                programs: { $0.skills.joined(separator: ";") }
            ).dispensable,
            ListingColumn("age_band", "Age", .millimetres(12)) { $0.ageBand?.rawValue ?? "" }.dispensable,
        ]
    }

    package func records(in voice: Voice) -> Records {
        Records(columns: Self.recordColumns, of: items, row: Self.record)
    }

    /// The columns that an import reads back: what we write we can read.
    package static let recordColumns = [
        "code", "given_name", "middle_name", "family_name", "phone", "email", "language", "team", "skills",
        "age_band", "special_care", "consent_email", "consent_email_at", "consent_sms", "consent_sms_at",
        "consent_phone", "consent_phone_at", "external_id", "notes",
    ]

    @Sendable package static func record(_ item: Item) -> [String] {
        [
            item.code, item.givenName, item.middleName, item.familyName, item.phone ?? "", item.email ?? "",
            item.language ?? "", item.team ?? "", dated(item.skills, item.skillsUntil),
            item.ageBand?.rawValue ?? "", item.needsSpecialCare ? "yes" : "", word(item.consentEmail),
            item.consentEmailAt ?? "", word(item.consentSms), item.consentSmsAt ?? "",
            word(item.consentPhone), item.consentPhoneAt ?? "", item.externalId ?? "", item.notes,
        ]
    }

    private static func dated(_ skills: [String], _ until: [String: String]) -> String {
        guard !until.isEmpty else { return skills.joined(separator: ";") }
        return skills.map { skill in until[skill].map { "\(skill)@\($0)" } ?? skill }.joined(separator: ";")
    }

    private static func word(_ consent: ConsentState) -> String {
        switch consent {
        case .given: "yes"
        case .refused: "no"
        case .unknown: ""
        }
    }
}
