/// Turns a piece of text in any of our encodings but UTF-8 into UTF-8.
struct Transcoder {
    struct Step {
        var consumed = 0
        var produced = 0
        /// The bytes at `consumed` mean nothing in this encoding.
        var isBlocked = false
    }

    private enum Kind {
        case page([UInt16])
        case utf16(bigEndian: Bool)
    }

    private let kind: Kind

    init?(_ encoding: TextEncoding) {
        switch encoding {
        case .utf8: return nil
        case .utf16LittleEndian: kind = .utf16(bigEndian: false)
        case .utf16BigEndian: kind = .utf16(bigEndian: true)
        case .windows1251, .windows1252, .windows1254:
            guard let page = WindowsCodePage(encoding) else { return nil }
            kind = .page(page.scalars)
        }
    }

    /// Decodes as much of `input` as is whole. `output` must have room for three bytes per byte of input.
    ///
    /// - Parameter isLast: No bytes come after these, so that half a character is a fault and not a beginning.
    func decode(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Step {
        switch kind {
        case .page(let scalars): decode(input, scalars, into: output)
        case .utf16(let bigEndian): decode(input, bigEndian: bigEndian, isLast: isLast, into: output)
        }
    }

    private func decode(
        _ input: UnsafeBufferPointer<UInt8>, _ scalars: [UInt16], into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Step {
        var step = Step()
        for byte in input {
            if byte < 0x80 {
                output[step.produced] = byte
                step.produced += 1
            } else {
                let scalar = scalars[Int(byte) - 0x80]
                guard scalar != 0 else {
                    step.isBlocked = true
                    return step
                }
                Self.append(UInt32(scalar), to: output, &step.produced)
            }
            step.consumed += 1
        }
        return step
    }

    private func decode(
        _ input: UnsafeBufferPointer<UInt8>, bigEndian: Bool, isLast: Bool,
        into output: UnsafeMutableBufferPointer<UInt8>
    ) -> Step {
        func unit(_ at: Int) -> UInt32 {
            let first = UInt32(input[at])
            let second = UInt32(input[at + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var step = Step()
        while step.consumed + 2 <= input.count {
            let high = unit(step.consumed)
            switch high {
            case 0xD800...0xDBFF:
                guard step.consumed + 4 <= input.count else {
                    step.isBlocked = isLast
                    return step
                }
                let low = unit(step.consumed + 2)
                guard 0xDC00...0xDFFF ~= low else {
                    step.isBlocked = true
                    return step
                }
                Self.append(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), to: output, &step.produced)
                step.consumed += 4
            case 0xDC00...0xDFFF:
                step.isBlocked = true
                return step
            default:
                Self.append(high, to: output, &step.produced)
                step.consumed += 2
            }
        }
        step.isBlocked = isLast && step.consumed < input.count
        return step
    }

    private static func append(
        _ scalar: UInt32, to output: UnsafeMutableBufferPointer<UInt8>, _ at: inout Int
    ) {
        func put(_ value: UInt32) {
            output[at] = UInt8(truncatingIfNeeded: value)
            at += 1
        }
        if scalar < 0x80 {
            put(scalar)
        } else if scalar < 0x800 {
            put(0xC0 | scalar >> 6)
            put(0x80 | scalar & 0x3F)
        } else if scalar < 0x10000 {
            put(0xE0 | scalar >> 12)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        } else {
            put(0xF0 | scalar >> 18)
            put(0x80 | scalar >> 12 & 0x3F)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        }
    }
}
