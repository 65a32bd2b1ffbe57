/// Reads a table in the manner of RFC 4180 as a stream of bytes, in memory that does not grow with the table.
///
/// Beyond the RFC: the delimiter may be any ``Delimiter``; a line may end in CRLF, LF or CR; blank lines are skipped;
/// a quote inside a cell that does not begin with one is text; a first line `sep=;` names the delimiter.
package final class DelimitedReader {
    /// The row that ``next()`` gives, the same object every time.
    private let row: DelimitedRow
    private let window: TextWindow
    package let delimiter: Delimiter
    private var line = 1
    /// How much of the window the row given last takes, and how many lines.
    private var taken = 0
    private var takenLines = 0
    private let plainStops: [Bool]
    private let quotedStops: [Bool]

    package static let fieldLimit = 1 << 20
    package static let columnLimit = 10_000

    package init(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter named: Delimiter? = nil
    ) throws(TableError) {
        window = TextWindow(try TextReader(source, encoding: encoding))
        row = DelimitedRow(window)
        _ = try window.readMore()
        let declared = Self.declaration(in: window.bytes)
        delimiter = named ?? declared?.delimiter ?? Delimiter.sniff(window.bytes)
        if let declared { window.advance(by: declared.length) }
        plainStops = Self.stops(delimiter.rawValue, Byte.lineFeed, Byte.carriageReturn, 0)
        quotedStops = Self.stops(Byte.quote, Byte.lineFeed, Byte.carriageReturn, 0)
        line = declared == nil ? 1 : 2
    }

    /// The encoding in which the table is read, named or recognised.
    package var encoding: TextEncoding { window.text.encoding }
    package var sourceName: String { window.text.source.name }
    package var bytesRead: Int { window.text.source.bytesRead }
    package var totalBytes: Int? { window.text.source.totalBytes }

    /// The next row that is not a blank line, or `nil` at the end. The row changes with the next call.
    ///
    /// - Throws: ``TableError`` with the line and column at which the table stops being one.
    package func next() throws(TableError) -> DelimitedRow? {
        window.advance(by: taken)
        line += takenLines
        taken = 0
        takenLines = 0
        guard try skipBlankLines() else { return nil }
        row.begin(line: line)
        try readCells()
        return row
    }

    private func skipBlankLines() throws(TableError) -> Bool {
        while true {
            guard try has(0, in: window.bytes.count) else { return false }
            let first = window.bytes[0]
            guard first == Byte.lineFeed || first == Byte.carriageReturn else { return true }
            let length = try lineEndLength(at: 0)
            window.advance(by: length)
            line += 1
        }
    }

    private func readCells() throws(TableError) {
        var at = 0
        var isLast = false
        while !isLast {
            let start = at
            guard row.cells.count < Self.columnLimit else {
                throw error(.tooManyColumns(row.position(at: start), limit: Self.columnLimit))
            }
            if try has(at, in: window.bytes.count), window.bytes[at] == Byte.quote {
                at = try readQuoted(from: start)
            } else {
                at = try scan(from: at, cell: start, stops: plainStops)
                row.cells.append(.init(opening: start, start: start, end: at))
            }
            guard at - start <= Self.fieldLimit else { throw tooLong(start) }
            guard try has(at, in: window.bytes.count) else {
                taken = at
                break
            }
            switch window.bytes[at] {
            case delimiter.rawValue:
                at += 1
            case 0:
                throw error(.nulByte(row.position(at: at)))
            default:
                taken = at + (try lineEndLength(at: at))
                takenLines += 1
                isLast = true
            }
        }
        for index in row.cells.indices where row.cells[index].isUnfolded { row.unfold(index) }
    }

    /// Reads a cell in quotes, adds it to the row and gives the offset after its closing quote.
    private func readQuoted(from opening: Int) throws(TableError) -> Int {
        var at = opening + 1
        var hasDoubled = false
        while true {
            at = try scan(from: at, cell: opening, stops: quotedStops)
            guard try has(at, in: window.bytes.count) else {
                throw error(.unclosedQuote(row.position(at: opening)))
            }
            switch window.bytes[at] {
            case Byte.quote:
                guard try has(at + 1, in: window.bytes.count), window.bytes[at + 1] == Byte.quote else {
                    row.cells.append(.init(opening: opening, start: opening + 1, end: at, isUnfolded: hasDoubled))
                    try expectEnd(at + 1)
                    return at + 1
                }
                hasDoubled = true
                at += 2
            case 0:
                throw error(.nulByte(row.position(at: at)))
            case Byte.lineFeed:
                if window.bytes[at - 1] != Byte.carriageReturn { takenLines += 1 }
                at += 1
            default:
                takenLines += 1
                at += 1
            }
        }
    }

    /// After a closing quote comes a delimiter, the end of the line or of the table.
    private func expectEnd(_ at: Int) throws(TableError) {
        guard try has(at, in: window.bytes.count) else { return }
        switch window.bytes[at] {
        case delimiter.rawValue, Byte.lineFeed, Byte.carriageReturn, 0: return
        default: throw error(.textAfterQuote(row.position(at: at)))
        }
    }

    /// The offset of the next byte that stops a cell, or of the end of the text.
    private func scan(from: Int, cell: Int, stops: [Bool]) throws(TableError) -> Int {
        var at = from
        while true {
            let bytes = window.bytes
            stops.withUnsafeBufferPointer { stops in
                while at < bytes.count, !stops[Int(bytes[at])] { at += 1 }
            }
            if at < bytes.count { return at }
            guard at - cell <= Self.fieldLimit else { throw tooLong(cell) }
            guard try has(at, in: bytes.count) else { return at }
        }
    }

    /// Is there a byte at this offset? Reads ahead if need be.
    private func has(_ offset: Int, in count: Int) throws(TableError) -> Bool {
        if offset < count { return true }
        while offset >= window.bytes.count {
            guard window.bytes.count < TextWindow.limit else {
                throw error(.rowTooLong(TextPosition(line: line, column: 1), limit: TextWindow.limit))
            }
            guard try window.readMore() else {
                if window.text.isBlocked {
                    throw error(.undecodable(row.position(at: window.bytes.count), encoding))
                }
                return false
            }
        }
        return true
    }

    private func lineEndLength(at offset: Int) throws(TableError) -> Int {
        guard window.bytes[offset] == Byte.carriageReturn, try has(offset + 1, in: window.bytes.count) else { return 1 }
        return window.bytes[offset + 1] == Byte.lineFeed ? 2 : 1
    }

    private func tooLong(_ cell: Int) -> TableError {
        error(.fieldTooLong(row.position(at: cell), limit: Self.fieldLimit))
    }

    private func error(_ fault: TableError.Fault) -> TableError {
        TableError(sourceName, fault)
    }

    private static func stops(_ bytes: UInt8...) -> [Bool] {
        (0..<256).map { bytes.contains(UInt8($0)) }
    }

    /// A first line `sep=;`, as spreadsheets write it, and its length with the line's end.
    private static func declaration(in text: UnsafeBufferPointer<UInt8>) -> (delimiter: Delimiter, length: Int)? {
        let prefix = Array("sep=".utf8)
        guard text.count > 5, text.starts(with: prefix), let delimiter = Delimiter(rawValue: text[4]) else {
            return nil
        }
        switch (text[5], text.count > 6 ? text[6] : 0) {
        case (Byte.carriageReturn, Byte.lineFeed): return (delimiter, 7)
        case (Byte.carriageReturn, _), (Byte.lineFeed, _): return (delimiter, 6)
        default: return nil
        }
    }
}
