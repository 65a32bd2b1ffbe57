/// Crockford's base 32: capitals and digits that a person can type back, without I, L, O and U.
enum Base32 {
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 8 + 4) / 5)
        var bits = 0
        var held: UInt32 = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(signs[Int(held >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(signs[Int(held << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Takes either case, O for 0, and I and L for 1; nil when there is any other sign, or left-over bits are not zero.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits = 0
        var held: UInt32 = 0
        for sign in text.utf8 {
            guard let value = value(of: sign) else { return nil }
            held = held << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
            }
            held &= 0xFF
        }
        guard bits < 5, held & (1 << UInt32(bits) - 1) == 0 else { return nil }
        return bytes
    }

    private static func value(of sign: UInt8) -> UInt32? {
        let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(sign) ? sign - 32 : sign
        switch capital {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        default: return signs.firstIndex(of: capital).map { UInt32($0) }
        }
    }
}
