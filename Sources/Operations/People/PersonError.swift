import Language
import Volunteering

package enum PersonError: Error, Hashable, Sendable {
    case unknown(String, similar: [String])
    case ambiguous(Candidates)
    case noName
    case noNameLeft(String)
    case badEmail(String, reason: String)
    case badPhone(String, region: String)
    case badLanguage(String)
    case badSkill(String)
    case badAgeBand(String)
    case badConsent(String)
    case badImportConsent(String)
    case emailTaken(String, by: String)
    case emergencyContactIncomplete
    case externalIdTaken(String, by: String)
    case lacksSkill(String)
    case unknownField(String)
    case archived(code: String, name: String)
    case mergedAway(code: String, into: String)
    case samePerson(String, name: String)
}

extension PersonError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .unknown(let text, let similar):
            Explanation(
                "person.unknown", "Nobody is known as \"\(text)\".",
                hint: similar.isEmpty && text.wholeMatch(of: /[Vv]\d+/) != nil
                    ? "See who has which code: vigil volunteer list"
                    : similar.isEmpty
                        ? "Try a part of the name in any spelling: vigil volunteer list \(text.prefix(4))"
                        : "Did you mean \(similar.joined(separator: ", or "))?",
                kind: .invalidData)
        case .ambiguous(let candidates):
            Explanation(
                "person.ambiguous", candidates.sentence(of: "people"),
                hint: "Name one by the code before the name.", kind: .invalidData)
        case .noName:
            Explanation(
                "person.no-name", "A volunteer needs a given or a family name.",
                hint: "vigil volunteer add --given Aygün --family Hüseynova", kind: .usage)
        case .noNameLeft(let code):
            Explanation(
                "person.no-name-left", "\(code) would have neither a given nor a family name.",
                hint: "Write the one that they have: vigil volunteer edit \(code) --given NAME", kind: .usage)
        case .badEmail(let text, let reason):
            Explanation(
                "person.bad-email", "\"\(text)\" is not an email address: \(reason)",
                hint: "Write it like aygun@example.org.", kind: .invalidData)
        case .badPhone(let text, let region):
            Explanation(
                "person.bad-phone", "\"\(text)\" is not a phone number in \(region).",
                hint: "Write a foreign number with its country code, like +90 532 000 00 00.", kind: .invalidData)
        case .badLanguage(let text):
            Explanation(
                "person.bad-language", "\"\(text)\" is not a language.",
                hint: "Write its code, such as az, tr, ru or en.",
                kind: .invalidData)
        case .badSkill(let text):
            Explanation(
                "person.bad-skill", "\"\(text)\" is not a skill.",
                hint: "Write it like first-aid, or with its last day like first-aid@2027-12-31.", kind: .invalidData)
        case .badAgeBand(let text):
            Explanation(
                "person.bad-age-band", "\"\(text)\" is not an age band.", hint: "Write under-16, 16-17 or 18+.",
                kind: .invalidData)
        case .badConsent(let text):
            Explanation(
                "person.bad-consent", "\"\(text)\" does not say what was agreed to.",
                hint: "Write channel and answer, like email=given or sms=refused.", kind: .usage)
        case .badImportConsent(let text):
            Explanation(
                "person.bad-import-consent", "\"\(text)\" is no channel by which everybody could have agreed.",
                hint:
                    "Name channels, like --consent email or --consent email,sms. A no stands in the file's own column.",
                kind: .usage)
        case .emailTaken(let email, let other):
            Explanation(
                "person.email-taken", "\(other) is registered with \(email) already.",
                hint: "If they share the address as a family, say --shared-email.", kind: .invalidData)
        case .externalIdTaken(let id, let other):
            Explanation(
                "person.external-id-taken", "\(other) has the external id \(id).",
                hint: "If they are one person, take them together: vigil volunteer merge KEEP OTHER",
                kind: .invalidData)
        case .lacksSkill(let skill):
            Explanation(
                "person.lacks-skill", "They do not have the skill \(skill).",
                hint: "See what they have: vigil volunteer show CODE", kind: .invalidData)
        case .unknownField(let text):
            Explanation(
                "person.unknown-field", "\"\(text)\" is not a field that can be emptied.",
                hint: (Spelling.closest(to: text, among: PersonEdit.Field.allCases.map(\.rawValue))
                    .map { "Did you mean \($0)? " } ?? "")
                    + "Fields: \(PersonEdit.Field.allCases.map(\.rawValue).joined(separator: ", "))",
                kind: .usage)
        case .archived(let code, let name):
            Explanation(
                "person.archived", "\(code) \(name) is archived.",
                hint: "Bring them back: vigil volunteer archive \(code) --restore", kind: .invalidData)
        case .mergedAway(let code, let kept):
            Explanation(
                "person.merged-away", "\(code) was taken together with \(kept), and does not come back.",
                hint: "See: vigil volunteer show \(kept)", kind: .invalidData)
        case .samePerson(let text, let name):
            Explanation(
                "person.same-person", "\"\(text)\" is \(name) too.",
                hint: "Name the person to keep first, then the others: vigil volunteer merge V0042 V0043",
                kind: .usage)
        case .emergencyContactIncomplete:
            Explanation(
                "person.emergency-contact-incomplete", "An emergency contact needs a name and a phone number.",
                hint: "--emergency-name \"Leyla Hüseynova\" --emergency-phone \"050 111 22 33\"", kind: .usage)
        }
    }
}
