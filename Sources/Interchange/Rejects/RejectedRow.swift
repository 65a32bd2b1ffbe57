/// A row that is not taken, as it was, with every reason why not.
package struct RejectedRow: Hashable, Sendable {
    package let line: Int
    /// The cells as they were, without the file's own quoting.
    package let fields: [String]
    /// One at least.
    package let problems: [RowProblem]

    package init(line: Int, fields: [String], problems: [RowProblem]) {
        self.line = line
        self.fields = fields
        self.problems = problems
    }
}
