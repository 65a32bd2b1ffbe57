/// How a part of a mail is written in seven bits. Source: RFC 2045.
enum TransferCoding {
    case base64, quotedPrintable, none

    /// - Parameter name: The field's value; nil where there is none.
    init(_ name: String?) {
        switch name?.lowercased() {
        case "base64": self = .base64
        case "quoted-printable": self = .quotedPrintable
        default: self = .none
        }
    }

    /// What is broken is left as it stands, or left out.
    func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        switch self {
        case .none: Array(bytes)
        case .base64: Self.fromBase64(bytes)
        case .quotedPrintable: Self.fromPrintable(bytes)
        }
    }

    private static func fromBase64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count / 4 * 3)
        var held: UInt32 = 0
        var bits = 0
        for byte in bytes {
            let value: UInt32
            switch byte {
            case 0x41...0x5A: value = UInt32(byte - 0x41)
            case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
            case 0x30...0x39: value = UInt32(byte - 0x30) + 52
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            case 0x3D: return decoded
            default: continue
            }
            held = held << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                decoded.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
                held &= (1 << UInt32(bits)) - 1
            }
        }
        return decoded
    }

    private static func fromPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == 0x3D else {
                decoded.append(byte)
                continue
            }
            var after = rest
            // Blanks at a line's end were added on the way.
            while after.first == 0x20 || after.first == 0x09 { after.removeFirst() }
            if after.first == 0x0D || after.first == 0x0A {
                if after.removeFirst() == 0x0D, after.first == 0x0A { after.removeFirst() }
                rest = after
            } else if after.isEmpty {
                rest = after
            } else if let high = rest.first?.hexadecimal, let low = rest.dropFirst().first?.hexadecimal {
                decoded.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }
}
