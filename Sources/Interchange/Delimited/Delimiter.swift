/// What stands between two cells of a row.
package enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case bar = 0x7C

    /// The delimiter that a table's first line uses most outside quotes; a comma when there is none at all.
    static func sniff(_ text: UnsafeBufferPointer<UInt8>) -> Delimiter {
        var counts = [UInt8: Int]()
        var isQuoted = false
        var hasText = false
        scan: for byte in text {
            switch byte {
            case Byte.quote: isQuoted.toggle()
            case Byte.lineFeed, Byte.carriageReturn:
                if !isQuoted, hasText { break scan }
                continue
            default:
                if !isQuoted, Delimiter(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
            }
            hasText = true
        }
        var best = Delimiter.comma
        for candidate in allCases where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] {
            best = candidate
        }
        return best
    }
}

/// The bytes that mean something in a table.
enum Byte {
    static let quote: UInt8 = 0x22
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
}
