/// The name that a message keeps over all attempts to hand it over: `<left@right>` of RFC 5322.
///
/// Of letters, digits, dots, hyphens and underscores alone, so that it can also name a file.
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
    package let left: String
    package let right: String

    /// - Parameters:
    ///   - left: 1 to 64 bytes, such as `reminder-4711-2`.
    ///   - right: a domain of the sender's, 1 to 120 bytes.
    /// - Throws: ``DeliveryError/badMessageID(_:)``.
    package init(_ left: String, at right: String) throws(DeliveryError) {
        guard Self.isPlain(left, longest: 64), Self.isPlain(right, longest: 120) else {
            throw .badMessageID("\(left)@\(right)")
        }
        self.left = left
        self.right = right
    }

    /// With its angle brackets.
    package var description: String { "<\(left)@\(right)>" }

    /// Words between single dots.
    private static func isPlain(_ text: String, longest: Int) -> Bool {
        guard 1...longest ~= text.utf8.count else { return false }
        var previous = UInt8(ascii: ".")
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: break
            case 0x2E where previous != 0x2E: break
            default: return false
            }
            previous = byte
        }
        return previous != 0x2E
    }
}
