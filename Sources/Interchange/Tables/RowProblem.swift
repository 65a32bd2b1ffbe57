/// What is wrong with one row, where, and in which words; other rows are not concerned.
package struct RowProblem: Hashable, Sendable {
    /// A stable name for a kind of problem, as it stands in a rejects file.
    package struct Reason: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        package let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }

        package static let tooFewFields: Reason = "too-few-fields"
        package static let tooManyFields: Reason = "too-many-fields"
        package static let invalidEmail: Reason = "invalid-email"
        package static let noName: Reason = "no-name"
        package static let unknownLanguage: Reason = "unknown-language"
        package static let unknownAgeBand: Reason = "unknown-age-band"
        package static let unknownConsent: Reason = "unknown-consent"
        package static let unlikelyBirthYear: Reason = "unlikely-birth-year"
        package static let invalidTime: Reason = "invalid-time"
        package static let invalidNumber: Reason = "invalid-number"
        package static let outOfRange: Reason = "out-of-range"
        package static let missingValue: Reason = "missing-value"
        package static let unknownState: Reason = "unknown-state"
        package static let unknownAnswer: Reason = "unknown-answer"
        package static let incompleteContact: Reason = "incomplete-contact"
        package static let brokenLine: Reason = "broken-line"
        package static let unfinishedCard: Reason = "unfinished-card"
        package static let outsideCard: Reason = "outside-card"
        package static let notAPerson: Reason = "not-a-person"
        package static let undecodable: Reason = "undecodable"
        package static let tooLong: Reason = "too-long"
    }

    package let position: TextPosition
    /// The heading of the column, as it is in the file; empty when the row as a whole is meant.
    package let heading: String
    package let reason: Reason
    /// A sentence for whoever will correct the row.
    package let words: String

    package init(_ reason: Reason, at position: TextPosition, heading: String = "", words: String) {
        self.position = position
        self.heading = heading
        self.reason = reason
        self.words = words
    }
}
