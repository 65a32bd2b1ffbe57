import Foundation
import GRDB
import Volunteering

/// Reads the rows of a list of volunteers, and what many of them have in common only once.
///
/// Columns are read by their place: by name they would be looked for a million times over.
struct VolunteerListReading {
    private typealias Skills = (held: [String], until: [String: String])
    private typealias Said = (state: ConsentState, at: String)

    /// So many different sayings are remembered at once; those of one import share theirs.
    private static let remembered = 10_000

    private var skills: [String: Skills] = [:]
    private var consents: [String: [Channel: Said]] = [:]

    mutating func item(_ row: Row) -> VolunteerList.Item {
        let skills = skills(row[8] ?? "")
        let consents = consents(row[12] ?? "")
        let (email, sms, phone) = (consents[.email], consents[.sms], consents[.call])
        return VolunteerList.Item(
            code: Volunteer.ID(row[0]).code, givenName: row[1], middleName: row[2], familyName: row[3], phone: row[4],
            email: row[5], language: row[6], team: row[7], skills: skills.held, skillsUntil: skills.until,
            ageBand: row[9], needsSpecialCare: row[10], externalId: row[11], consentEmail: email?.state ?? .unknown,
            consentSms: sms?.state ?? .unknown, consentPhone: phone?.state ?? .unknown, consentEmailAt: email?.at,
            consentSmsAt: sms?.at, consentPhoneAt: phone?.at, notes: row[13])
    }

    /// Reads `driver@2027-01-31;first-aid`.
    private mutating func skills(_ words: String) -> Skills {
        if words.isEmpty { return ([], [:]) }
        if let known = skills[words] { return known }
        if skills.count >= Self.remembered { skills = [:] }
        let said = words.split(separator: ";").map { $0.split(separator: "@").map(String.init) }
        let until = said.filter { $0.count == 2 }.map { ($0[0], $0[1]) }
        let read = (said.compactMap(\.first), Dictionary(until) { first, _ in first })
        skills[words] = read
        return read
    }

    /// Reads `call given 1801468800,email refused …`.
    private mutating func consents(_ words: String) -> [Channel: Said] {
        if words.isEmpty { return [:] }
        if let known = consents[words] { return known }
        if consents.count >= Self.remembered { consents = [:] }
        var read: [Channel: Said] = [:]
        for said in words.split(separator: ",") {
            let word = said.split(separator: " ")
            guard word.count == 3, let channel = Channel(rawValue: String(word[0])),
                let state = ConsentState(rawValue: String(word[1])), let at = TimeInterval(word[2])
            else { continue }
            read[channel] = (state, Date(timeIntervalSince1970: at).iso(in: .gmt))
        }
        consents[words] = read
        return read
    }
}
