/// The properties of a file of cards one by one, unfolded, in memory that does not grow with what is not wanted.
///
/// Lines end in CRLF, LF or CR; a line that begins with a blank goes on the one before, and so does one after the `=`
/// at the end of a quoted-printable line. A picture is passed over as it is read.
final class CardLines {
    let window: TextWindow
    private var line = 1
    /// Characters of the physical line that are read already.
    private var column = 0
    private var buffer: [UInt8] = []
    private var isKept = true
    private var isTooLong = false

    /// - Parameter window: With the first text in memory.
    init(_ window: TextWindow) {
        self.window = window
    }

    /// The next property that is not blank; `nil` at the end.
    ///
    /// - Parameter isWanted: By a property's name in capitals; the value of another is left empty.
    func next(isWanted: (Substring) -> Bool) throws(TableError) -> CardLine? {
        while try peek() != nil {
            let first = line
            buffer.removeAll(keepingCapacity: true)
            isKept = true
            isTooLong = false
            try readPhysicalLine(isWanted: isWanted)
            if buffer.isEmpty { continue }
            var property = CardLine(line: first, text: buffer)
            let length = buffer.count
            if property.isQuotedPrintable { try readSoftBreaks(isWanted: isWanted) }
            while let byte = try peek(), byte == Byte.space || byte == 0x09 {
                advance(1)
                try readPhysicalLine(isWanted: isWanted)
            }
            if buffer.count != length { property = CardLine(line: first, text: buffer) }
            if !isKept { property.value = [] }
            if isTooLong { property.fault = .tooLong }
            return property
        }
        return nil
    }

    private func readSoftBreaks(isWanted: (Substring) -> Bool) throws(TableError) {
        while isKept, buffer.last == 0x3D, try peek() != nil {
            buffer.removeLast()
            try readPhysicalLine(isWanted: isWanted)
        }
    }

    /// Puts the rest of a line into the buffer, or nowhere when it is not wanted.
    private func readPhysicalLine(isWanted: (Substring) -> Bool) throws(TableError) {
        while try peek() != nil {
            let bytes = window.bytes
            let end = bytes.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn || $0 == 0 } ?? bytes.count
            keep(bytes[..<end], isWanted: isWanted)
            column += bytes[..<end].count { $0 & 0xC0 != 0x80 }
            guard end < bytes.count else {
                window.advance(by: end)
                continue
            }
            guard bytes[end] != 0 else { throw fault { .nulByte($0) } }
            let isReturn = bytes[end] == Byte.carriageReturn
            window.advance(by: end + 1)
            if isReturn, try peek() == Byte.lineFeed { window.advance(by: 1) }
            line += 1
            column = 0
            return
        }
    }

    private func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isWanted: (Substring) -> Bool) {
        guard isKept else { return }
        let isBeginning = buffer.isEmpty
        if !isBeginning, buffer.count + bytes.count > DelimitedReader.fieldLimit {
            isKept = false
            isTooLong = Self.name(of: buffer.prefix(64)).map(isWanted) ?? true
            return
        }
        buffer.append(contentsOf: bytes)
        guard isBeginning, let name = Self.name(of: buffer[...]), !isWanted(name) else { return }
        isKept = false
        buffer = Array(buffer.prefix(1 << 10))
        if !buffer.contains(0x3A) { buffer.append(0x3A) }
    }

    /// The property's name in capitals, without its group; `nil` while it is not whole.
    private static func name(of bytes: some Collection<UInt8>) -> Substring? {
        guard let end = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x3B }) else { return nil }
        let full = String(decoding: bytes[..<end], as: UTF8.self).uppercased()
        return full.lastIndex(of: ".").map { full[full.index(after: $0)...] } ?? full[...]
    }

    /// The next byte; reads on if need be.
    private func peek() throws(TableError) -> UInt8? {
        if let byte = window.bytes.first { return byte }
        guard try window.readMore() else {
            guard !window.text.isBlocked else {
                let encoding = window.text.encoding
                throw fault { .undecodable($0, encoding) }
            }
            return nil
        }
        return window.bytes.first
    }

    private func advance(_ count: Int) {
        window.advance(by: count)
        column += count
    }

    private func fault(_ make: (TextPosition) -> TableError.Fault) -> TableError {
        TableError(window.text.source.name, make(TextPosition(line: line, column: column + 1)))
    }
}
