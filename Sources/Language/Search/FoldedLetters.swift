/// Letters on their way out, as UTF-8, with at most one space between tokens.
struct FoldedLetters {
    private var bytes: [UInt8] = []
    private var isSpaceDue = false

    init(capacity: Int) {
        bytes.reserveCapacity(capacity + capacity / 2 + 4)
    }

    /// Up to two scalars as a ``LetterTable`` packs them.
    mutating func append(entry: UInt32) {
        switch entry {
        case LetterTable.nothing: break
        case LetterTable.separator: isSpaceDue = true
        default:
            append(scalar: entry & 0xFFFF)
            if entry > 0xFFFF { append(scalar: entry >> 16) }
        }
    }

    mutating func append(scalar: UInt32) {
        if isSpaceDue {
            if !bytes.isEmpty { bytes.append(0x20) }
            isSpaceDue = false
        }
        if scalar < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        } else if let encoded = Unicode.Scalar(scalar).map({ UTF8.encode($0) }), let encoded {
            bytes.append(contentsOf: encoded)
        }
    }

    mutating func replaceLast(with byte: UInt8) {
        guard !bytes.isEmpty else { return }
        bytes[bytes.count - 1] = byte
    }

    func finished() -> [UInt8] { bytes }
}
