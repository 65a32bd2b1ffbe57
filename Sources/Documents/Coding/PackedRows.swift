/// Many rows as one string, so that a list of twenty thousand people is not a hundred thousand values of JSON.
///
/// ASCII's own separators stand between rows (1E), cells (1F) and lines (1D); a byte below 08 begins a piece in the
/// style of its number.
enum PackedRows {
    /// Fewer rows stay an array that can be read by eye.
    static let fewest = 100

    private static let row: UInt8 = 0x1E
    private static let cell: UInt8 = 0x1F
    private static let line: UInt8 = 0x1D
    private static let styles: [Style] = [.regular, .strong, .spaced, .small, .large, .italic]

    /// Nil for rows that need more than text: values for spreadsheets, room to write in, control characters.
    static func pack(_ rows: [Row]) -> String? {
        guard rows.count >= fewest else { return nil }
        var bytes: [UInt8] = []
        for (index, entry) in rows.enumerated() {
            if index > 0 { bytes.append(row) }
            guard append(entry, to: &bytes) else { return nil }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ entry: Row, to bytes: inout [UInt8]) -> Bool {
        // A row of no cells would come back as one of a blank cell.
        guard !entry.cells.isEmpty else { return false }
        for (number, one) in entry.cells.enumerated() {
            if number > 0 { bytes.append(cell) }
            // So would a cell of one empty line.
            guard one.value == nil, one.lines.count != 1 || !one.lines[0].isEmpty else { return false }
            for (place, text) in one.lines.enumerated() {
                if place > 0 { bytes.append(line) }
                for piece in text.pieces {
                    guard case .text(let words, let style) = piece, let mark = styles.firstIndex(of: style),
                        words.utf8.allSatisfy({ $0 >= 0x20 }), !words.isEmpty
                    else { return false }
                    bytes.append(UInt8(mark) + 1)
                    bytes.append(contentsOf: words.utf8)
                }
            }
        }
        return true
    }

    static func unpack(_ packed: String) -> [Row] {
        var packed = packed
        return packed.withUTF8 { bytes in
            bytes.split(separator: row, omittingEmptySubsequences: false).map { entry in
                Row(entry.split(separator: cell, omittingEmptySubsequences: false).map { unpackCell($0) })
            }
        }
    }

    private static func unpackCell(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Cell {
        guard !bytes.isEmpty else { return .blank }
        return Cell(
            bytes.split(separator: line, omittingEmptySubsequences: false).map { text in
                var pieces: [Piece] = []
                var rest = text
                while let mark = rest.popFirst() {
                    let end = rest.firstIndex { $0 < 8 } ?? rest.endIndex
                    let style = styles.indices.contains(Int(mark) - 1) ? styles[Int(mark) - 1] : .regular
                    pieces.append(.text(String(decoding: rest[..<end], as: UTF8.self), style))
                    rest = rest[end...]
                }
                return Line(pieces)
            })
    }
}
