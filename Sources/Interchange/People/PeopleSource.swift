/// A list of people as a stream of rows, whether it is a table or cards.
package protocol PeopleSource: AnyObject {
    /// The headings of a table as they are in the file, or those under which a card's values are written down.
    var header: [String] { get }
    /// What nobody reads; of cards only known at the end.
    var ignoredHeadings: [String] { get }
    var encoding: TextEncoding { get }
    var bytesRead: Int { get }
    var totalBytes: Int? { get }

    /// The next person, or what does not come in and why; `nil` at the end.
    func next() throws(TableError) -> PersonRecord?

    /// A problem that somebody else finds with the row given last, such as a phone number that is none.
    ///
    /// - Parameter cell: The value found wanting, to point at the right one of several.
    func problem(_ reason: RowProblem.Reason, with field: PersonField, cell: String?, words: String) -> RowProblem

    /// The row given last, rejected after all.
    func rejecting(_ problems: [RowProblem]) -> RejectedRow
}
