/// Why a table could not be read any further; what is wrong with one row alone is a ``RowProblem``.
package struct TableError: Error, Hashable {
    package enum Fault: Hashable, Sendable {
        case missing
        case isDirectory
        case notPermitted
        case unreadable(String)
        case notWritable(String)
        /// Bytes that mean nothing in this encoding, whether it was named or recognised.
        case undecodable(TextPosition, TextEncoding)
        case nulByte(TextPosition)
        /// The quote that is still open at the end of the file began here.
        case unclosedQuote(TextPosition)
        case textAfterQuote(TextPosition)
        case fieldTooLong(TextPosition, limit: Int)
        case rowTooLong(TextPosition, limit: Int)
        case tooManyColumns(TextPosition, limit: Int)
        case noHeader
        /// The file has no such heading, though somebody said what it means.
        case headingMissing(String, headings: [String])
        /// Somebody said what headings mean, and the file has cards.
        case noHeadings
        /// A file of cards in which no card begins.
        case noCard
        /// No column tells what every row needs; `needs` is in words, `field` one
        /// that would do, `understood` pairs headings with their meaning.
        case columnMissing(needs: String, field: String, headings: [String], understood: [String])
    }

    /// The file's path, or "standard input".
    package let source: String
    package let fault: Fault

    package init(_ source: String, _ fault: Fault) {
        self.source = source
        self.fault = fault
    }

    /// Where it went wrong, when that is a place in the text.
    package var position: TextPosition? {
        switch fault {
        case .undecodable(let place, _), .nulByte(let place), .unclosedQuote(let place), .textAfterQuote(let place),
            .fieldTooLong(let place, _), .rowTooLong(let place, _), .tooManyColumns(let place, _):
            place
        case .missing, .isDirectory, .notPermitted, .unreadable, .notWritable, .noHeader, .headingMissing, .noHeadings,
            .noCard, .columnMissing:
            nil
        }
    }
}
