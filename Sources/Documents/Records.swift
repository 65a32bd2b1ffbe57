/// What a listing says to a program: one flat table, as CSV and as tab-separated text in a pipe.
package struct Records: Hashable, Sendable {
    /// Stable names in snake case, such as `given_name`.
    package var columns: [String]
    /// As many fields a row as there are columns; instants in ISO 8601.
    package var rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }
}
