/// JSON that commands no terminal and turns no line: what could is written as `\u` escapes, so that no value changes.
package enum InertJSON {
    /// Encoders escape the controls below U+0020 and leave the others, and marks of direction, as they are.
    package static func escaped(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return json }
        var inert: [UInt8] = []
        inert.reserveCapacity(json.count + 64)
        var index = 0
        while index < json.count {
            let length = length(json[index])
            if let code = unsafe(json, at: index, length: length) {
                let digits = String(code, radix: 16)
                inert += Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
                index += length
            } else {
                inert += json[index..<min(index + length, json.count)]
                index += length
            }
        }
        return inert
    }

    /// Of the letter that begins with this byte: what follows in it is no letter of its own.
    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...: 4
        default: 1
        }
    }

    /// The scalar that begins here, if it has to be escaped.
    private static func unsafe(_ json: [UInt8], at index: Int, length: Int) -> UInt32? {
        guard index + length <= json.count else { return nil }
        let lead = json[index]
        let code: UInt32 =
            switch length {
            case 2: UInt32(lead & 0x1F) << 6 | UInt32(json[index + 1] & 0x3F)
            case 3:
                UInt32(lead & 0x0F) << 12 | UInt32(json[index + 1] & 0x3F) << 6 | UInt32(json[index + 2] & 0x3F)
            case 1: UInt32(lead)
            default: 0
            }
        switch code {
        case 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: return code
        default: return nil
        }
    }
}
