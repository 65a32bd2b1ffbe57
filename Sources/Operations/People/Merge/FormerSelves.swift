import GRDB
import Interchange
import Language
import Persistence
import Volunteering

/// Those who turned out to be one person: what lists still say of them is nothing new about that person.
struct FormerSelves {
    private let all: [Volunteer]

    init(of id: Volunteer.ID, in db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT * FROM volunteer WHERE merged_into = ?")
        all = try Volunteer.fetchAll(statement, arguments: [id])
    }

    /// The details without the name, email, phone and external id that only a former self has.
    func without(_ person: PersonDetails) throws -> PersonDetails {
        guard !all.isEmpty else { return person }
        var person = person
        if all.contains(where: { sounds(of: person.fullName).isSubset(of: sounds(of: $0.fullName)) }) {
            (person.givenName, person.middleName, person.familyName) = ("", "", "")
        }
        if let key = try person.email.map({ try EmailAddress($0).key }),
            try all.contains(where: { try $0.email.map { try EmailAddress($0).key } == key })
        {
            person.email = nil
        }
        if all.contains(where: { $0.phone == person.phone }) { person.phone = nil }
        if all.contains(where: { $0.externalId == person.externalId }) { person.externalId = nil }
        return person
    }

    private func sounds(of name: String) -> Set<Substring> {
        Set(SearchKey.skeleton(name).split(separator: " "))
    }
}
