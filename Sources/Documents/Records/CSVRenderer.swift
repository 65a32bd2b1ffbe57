/// Records as CSV: RFC 4180 with CRLF, no cell that a spreadsheet would run as a formula, no command to a terminal.
package struct CSVRenderer: Sendable {
    package enum Delimiter: UInt8, Sendable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
    }

    /// Excel reads UTF-8 only behind a byte order mark.
    package var byteOrderMark: Bool
    package var delimiter: Delimiter

    package init(byteOrderMark: Bool = false, delimiter: Delimiter = .comma) {
        self.byteOrderMark = byteOrderMark
        self.delimiter = delimiter
    }

    /// What comes before the first line.
    var opening: [UInt8] { byteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

    /// Hands the bytes over in pieces of about 64 KiB.
    package func render(_ records: Records, to sink: ([UInt8]) throws -> Void) rethrows {
        try records.stream(to: sink, after: opening) { row, bytes in
            append(row, to: &bytes)
        }
    }

    package func render(_ records: Records) -> String {
        var all: [UInt8] = []
        render(records) { all += $0 }
        return String(decoding: all, as: UTF8.self)
    }

    func append(_ row: [String], to bytes: inout ByteChunk) {
        for (index, field) in row.enumerated() {
            if index > 0 { bytes.append(delimiter.rawValue) }
            append(field, to: &bytes)
        }
        // A lone empty field would read back as a row of no fields.
        if row.count == 1, row[0].isEmpty { bytes.append([0x22, 0x22]) }
        bytes.append([0x0D, 0x0A])
    }

    private func append(_ field: String, to bytes: inout ByteChunk) {
        var field = InertText.keepingLines(field)
        field.withUTF8 { utf8 in
            let isFormula = Self.isFormula(utf8)
            let needsQuotes = utf8.contains {
                $0 == 0x22 || $0 == 0x0D || $0 == 0x0A || $0 == delimiter.rawValue
            }
            if needsQuotes { bytes.append(0x22) }
            if isFormula { bytes.append(UInt8(ascii: "'")) }
            if needsQuotes {
                for byte in utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
                bytes.append(0x22)
            } else {
                bytes.append(utf8)
            }
        }
    }

    /// Would a spreadsheet take the cell for a formula? Judged on bytes, since `=` with a mark on it is one too.
    ///
    /// `+` with digits alone is a phone number and stays, so that what is written can be read again.
    static func isFormula(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = utf8.first else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D:
            return true
        case UInt8(ascii: "+"):
            let rest = utf8.dropFirst()
            return rest.isEmpty || !rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        case 0xEF where utf8.count >= 3 && utf8[1] == 0xBC:
            // Full-width + － ＝ ＠: U+FF0B, U+FF0D, U+FF1D, U+FF20.
            return [0x8B, 0x8D, 0x9D, 0xA0].contains(utf8[2])
        default:
            return false
        }
    }
}
