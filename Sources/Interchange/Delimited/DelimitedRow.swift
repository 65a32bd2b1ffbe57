import Foundation

/// One row of a delimited table: a view into the reader's memory, refilled by each step of the reader.
package final class DelimitedRow {
    /// The row's first line, from 1.
    package internal(set) var line = 1
    private var cells: [RowCells.Cell] = []
    private let window: TextWindow
    private var unfolded: UnsafeMutableBufferPointer<UInt8>
    private var unfoldedCount = 0

    init(_ window: TextWindow) {
        self.window = window
        unfolded = .allocate(capacity: 1 << 12)
    }

    deinit {
        unfolded.deallocate()
    }

    package var count: Int { cells.count }

    /// All cells as bytes, which are there until the reader's next step.
    var contents: RowCells {
        RowCells(cells: cells, text: window.bytes, unfolded: UnsafeBufferPointer(unfolded))
    }

    func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { contents[index] }

    package func string(_ index: Int) -> String {
        String(decoding: bytes(index), as: UTF8.self)
    }

    package var strings: [String] {
        cells.indices.map(string)
    }

    /// Nothing but blanks in any cell.
    package var isBlank: Bool {
        cells.indices.allSatisfy { bytes($0).trimmed.isEmpty }
    }

    /// Where a cell begins.
    package func position(of index: Int) -> TextPosition {
        position(at: cells[index].opening)
    }

    /// Where the byte at an offset into the row is, in lines and characters.
    func position(at offset: Int) -> TextPosition {
        let text = window.bytes[..<offset]
        var line = line
        var lineStart = 0
        for (at, byte) in text.enumerated() {
            if byte == Byte.lineFeed {
                if at == 0 || text[at - 1] != Byte.carriageReturn { line += 1 }
                lineStart = at + 1
            } else if byte == Byte.carriageReturn {
                line += 1
                lineStart = at + 1
            }
        }
        let before = String(decoding: text[lineStart...], as: UTF8.self)
        return TextPosition(line: line, column: before.count + 1)
    }

    /// Forgets the row before.
    ///
    /// - Returns: Room for the new row's cells; ``finish(_:)`` takes it back.
    func begin(line: Int) -> [RowCells.Cell] {
        self.line = line
        unfoldedCount = 0
        var room: [RowCells.Cell] = []
        swap(&room, &cells)
        room.removeAll(keepingCapacity: true)
        return room
    }

    /// Takes the cells of the row, all of whose text is in memory, and makes doubled quotes single.
    func finish(_ cells: [RowCells.Cell], hasDoubledQuotes: Bool) {
        self.cells = cells
        guard hasDoubledQuotes else { return }
        for index in cells.indices where cells[index].isUnfolded { unfold(index) }
    }

    private func unfold(_ index: Int) {
        let folded = window.bytes[cells[index].start..<cells[index].end]
        if unfolded.count - unfoldedCount < folded.count {
            let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * unfolded.count + folded.count)
            _ = larger.update(fromContentsOf: unfolded[..<unfoldedCount])
            unfolded.deallocate()
            unfolded = larger
        }
        cells[index].start = unfoldedCount
        var isSecond = false
        for byte in folded {
            isSecond = byte == Byte.quote && !isSecond
            if isSecond { continue }
            unfolded[unfoldedCount] = byte
            unfoldedCount += 1
        }
        cells[index].end = unfoldedCount
    }
}
