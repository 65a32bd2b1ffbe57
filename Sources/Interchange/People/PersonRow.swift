import Foundation
import Volunteering

/// One person as a list has them: cells understood, nothing looked up and nothing made up.
///
/// Names, team and code are trimmed and on one line. What the list does not say is `nil`, empty or absent.
package struct PersonRow: Hashable, Sendable {
    package var line: Int
    package var externalID: String?
    package var code: String?
    package var prefix: String?
    /// Empty only when there is a family name.
    package var givenName = ""
    package var middleName: String?
    /// Empty only when there is a given name.
    package var familyName = ""
    package var email: EmailAddress?
    package var otherEmails: [EmailAddress] = []
    /// As it was written: whether it is a phone number is not decided here. Mobile numbers come first.
    package var phone: String?
    package var otherPhones: [String] = []
    /// BCP 47.
    package var languageTag: String?
    package var team: String?
    /// Lower-case words joined by hyphens, such as `first-aid`, in the order of the cell.
    package var skills: [String] = []
    package var ageBand: AgeBand?
    /// Only channels about which something was said; never `.unknown`.
    package var consents: [Channel: ConsentState] = [:]
    /// When the consents were given or refused, or when the form was sent.
    package var consentAt: Date?
    /// Of one channel alone; else ``consentAt``.
    package var consentDates: [Channel: Date] = [:]
    /// A no takes back no yes.
    package var needsSpecialCare: Bool?
    package var emergencyName: String?
    /// As it was written.
    package var emergencyPhone: String?
    package var emergencyRelation: String?
    package var notes: String?
    /// Cells that were not understood and are left out; the person is taken all the same.
    package var remarks: [RowProblem] = []

    package init(line: Int) {
        self.line = line
    }

    /// The first is theirs; each further one is another of theirs, once.
    mutating func add(_ new: EmailAddress) {
        if email == nil {
            email = new
        } else if email != new, !otherEmails.contains(new) {
            otherEmails.append(new)
        }
    }
}
