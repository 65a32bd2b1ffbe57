/// The cells of one row as bytes, for whoever reads many of them; good until the reader's next step.
struct RowCells {
    struct Cell {
        /// Where the cell begins in the row's text, its opening quote included.
        var opening: Int
        /// Where its content begins and ends, in the row's text or, if unfolded, in `unfolded`.
        var start: Int
        var end: Int
        /// Doubled quotes were made single, in memory of the row's own.
        var isUnfolded = false
    }

    var cells: [Cell]
    let text: UnsafeBufferPointer<UInt8>
    let unfolded: UnsafeBufferPointer<UInt8>

    /// A cell's text as UTF-8, without its quotes.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
        let cell = cells[index]
        return UnsafeBufferPointer(rebasing: (cell.isUnfolded ? unfolded : text)[cell.start..<cell.end])
    }

    /// The first of these cells that is not blank, trimmed; `nil` when all are.
    func first(_ columns: [Int]) -> UnsafeBufferPointer<UInt8>? {
        for column in columns {
            let bytes = self[column].trimmed
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }
}
