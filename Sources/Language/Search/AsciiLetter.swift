/// Bytes compared with letters written as such.
extension UInt8 {
    static func == (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) == letter.value }

    static func != (byte: UInt8, letter: Unicode.Scalar) -> Bool { UInt32(byte) != letter.value }

    static func ~= (letter: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == letter.value }

    var isVowel: Bool {
        switch self {
        case "a", "e", "i", "o", "u": true
        default: false
        }
    }
}
