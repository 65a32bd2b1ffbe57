import GRDB
import Interchange
import Persistence
import Volunteering

/// Registers one volunteer.
package struct AddVolunteer: Change {
    package let person: PersonDetails
    /// Families may share an address.
    package let mayShareEmail: Bool

    package init(_ person: PersonDetails, mayShareEmail: Bool = false) {
        self.person = person.onOneLine
        self.mayShareEmail = mayShareEmail
    }

    /// - Throws: ``PersonError``.
    package func apply(in db: Database) throws -> Volunteer {
        guard !person.fullName.isEmpty else { throw PersonError.noName }
        if let email = person.email {
            let address: EmailAddress
            do { address = try EmailAddress(email) } catch { throw PersonError.badEmail(email, reason: error.words) }
            let other = try Volunteer.fetchOne(
                db, sql: "SELECT * FROM volunteer WHERE email_key = ?", arguments: [address.key])
            if let other, !mayShareEmail {
                throw PersonError.emailTaken(email, by: "\(other.code) \(other.fullName)")
            }
        }
        var register = try VolunteerRegister(db)
        let id = try register.add(person)
        try db.audit("volunteer.added", id.code)
        return try Volunteer.find(db, id: id)
    }
}
