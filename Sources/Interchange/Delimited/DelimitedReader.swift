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
    /// By byte: does it stop the reading of a cell, plain or in quotes?
    private let plainStops: UnsafeMutablePointer<Bool>
    private let quotedStops: UnsafeMutablePointer<Bool>

    package static let fieldLimit = 1 << 20
    package static let columnLimit = 10_000

    package convenience init(
        _ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil
    ) throws(TableError) {
        let window = TextWindow(try TextReader(source, encoding: encoding))
        _ = try window.readMore()
        self.init(window, delimiter: delimiter)
    }

    /// - Parameter window: With the first text in memory.
    init(_ window: TextWindow, delimiter named: Delimiter? = nil) {
        self.window = window
        row = DelimitedRow(window)
        let declared = Self.declaration(in: window.bytes)
        delimiter = named ?? declared?.delimiter ?? Delimiter.sniff(window.bytes)
        if let declared { window.advance(by: declared.length) }
        plainStops = Self.stops(delimiter.rawValue, Byte.lineFeed, Byte.carriageReturn, 0)
        quotedStops = Self.stops(Byte.quote, Byte.lineFeed, Byte.carriageReturn, 0)
        line = declared == nil ? 1 : 2
    }

    deinit {
        plainStops.deallocate()
        quotedStops.deallocate()
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
        try readCells()
        return row
    }

    private func skipBlankLines() throws(TableError) -> Bool {
        var bytes = window.bytes
        while try has(0, in: &bytes) {
            guard bytes[0] == Byte.lineFeed || bytes[0] == Byte.carriageReturn else { return true }
            let length = try lineEndLength(at: 0, in: &bytes)
            window.advance(by: length)
            bytes = window.bytes
            line += 1
        }
        return false
    }

    private func readCells() throws(TableError) {
        var cells = row.begin(line: line)
        var bytes = window.bytes
        var hasDoubledQuotes = false
        var at = 0
        while true {
            let start = at
            guard cells.count < Self.columnLimit else {
                throw error(.tooManyColumns(row.position(at: start), limit: Self.columnLimit))
            }
            if try has(at, in: &bytes), bytes[at] == Byte.quote {
                let cell = try readQuoted(from: start, in: &bytes)
                hasDoubledQuotes = hasDoubledQuotes || cell.isUnfolded
                cells.append(cell)
                at = cell.end + 1
            } else {
                at = try scan(from: at, cell: start, in: &bytes, stops: plainStops)
                cells.append(.init(opening: start, start: start, end: at))
            }
            guard at - start <= Self.fieldLimit else { throw tooLong(start) }
            guard try has(at, in: &bytes), bytes[at] != Byte.lineFeed, bytes[at] != Byte.carriageReturn else { break }
            guard bytes[at] != 0 else { throw error(.nulByte(row.position(at: at))) }
            at += 1
        }
        taken = at
        if at < bytes.count {
            taken += try lineEndLength(at: at, in: &bytes)
            takenLines += 1
        }
        row.finish(cells, hasDoubledQuotes: hasDoubledQuotes)
    }

    /// Reads a cell in quotes, up to its closing quote.
    private func readQuoted(
        from opening: Int, in bytes: inout UnsafeBufferPointer<UInt8>
    ) throws(TableError) -> RowCells.Cell {
        var cell = RowCells.Cell(opening: opening, start: opening + 1, end: opening + 1)
        while true {
            cell.end = try scan(from: cell.end, cell: opening, in: &bytes, stops: quotedStops)
            guard try has(cell.end, in: &bytes) else {
                throw error(.unclosedQuote(row.position(at: opening)))
            }
            switch bytes[cell.end] {
            case Byte.quote:
                guard try has(cell.end + 1, in: &bytes), bytes[cell.end + 1] == Byte.quote else {
                    try expectEnd(cell.end + 1, in: &bytes)
                    return cell
                }
                cell.isUnfolded = true
                cell.end += 2
            case 0:
                throw error(.nulByte(row.position(at: cell.end)))
            case Byte.lineFeed:
                if bytes[cell.end - 1] != Byte.carriageReturn { takenLines += 1 }
                cell.end += 1
            default:
                takenLines += 1
                cell.end += 1
            }
        }
    }

    /// After a closing quote comes a delimiter, the end of the line or of the table.
    private func expectEnd(_ at: Int, in bytes: inout UnsafeBufferPointer<UInt8>) throws(TableError) {
        guard try has(at, in: &bytes) else { return }
        switch bytes[at] {
        case delimiter.rawValue, Byte.lineFeed, Byte.carriageReturn, 0: return
        default: throw error(.textAfterQuote(row.position(at: at)))
        }
    }

    /// The offset of the next byte that stops a cell, or of the end of the text.
    private func scan(
        from: Int, cell: Int, in bytes: inout UnsafeBufferPointer<UInt8>, stops: UnsafePointer<Bool>
    ) throws(TableError) -> Int {
        var at = from
        repeat {
            let seen = bytes
            while at < seen.count, !stops[Int(seen[at])] { at += 1 }
            if at < seen.count { return at }
            guard at - cell <= Self.fieldLimit else { throw tooLong(cell) }
        } while try has(at, in: &bytes)
        return at
    }

    /// Is there a byte at this offset? Reads ahead if need be, and then `bytes` may be elsewhere in memory.
    @inline(__always)
    private func has(_ offset: Int, in bytes: inout UnsafeBufferPointer<UInt8>) throws(TableError) -> Bool {
        if offset < bytes.count { return true }
        return try readMore(for: offset, into: &bytes)
    }

    private func readMore(
        for offset: Int, into bytes: inout UnsafeBufferPointer<UInt8>
    ) throws(TableError) -> Bool {
        while offset >= bytes.count {
            guard bytes.count < TextWindow.limit else {
                throw error(.rowTooLong(TextPosition(line: line, column: 1), limit: TextWindow.limit))
            }
            let isMore = try window.readMore()
            bytes = window.bytes
            guard isMore else {
                guard !window.text.isBlocked else {
                    throw error(.undecodable(row.position(at: bytes.count), encoding))
                }
                return false
            }
        }
        return true
    }

    private func lineEndLength(
        at offset: Int, in bytes: inout UnsafeBufferPointer<UInt8>
    ) throws(TableError) -> Int {
        guard bytes[offset] == Byte.carriageReturn, try has(offset + 1, in: &bytes) else { return 1 }
        return bytes[offset + 1] == Byte.lineFeed ? 2 : 1
    }

    private func tooLong(_ cell: Int) -> TableError {
        error(.fieldTooLong(row.position(at: cell), limit: Self.fieldLimit))
    }

    private func error(_ fault: TableError.Fault) -> TableError {
        TableError(sourceName, fault)
    }

    private static func stops(_ bytes: UInt8...) -> UnsafeMutablePointer<Bool> {
        let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
        table.initialize(repeating: false, count: 256)
        for byte in bytes { table[Int(byte)] = true }
        return table
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
