/// Who we are to a relay. Not shown in any text.
package struct Account: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let user: String
    let password: String

    /// Reads `user:password`, on one line.
    /// - Throws: ``DeliveryError``.
    package init(_ secret: SecretFile) throws(DeliveryError) {
        let line = try secret.line(form: "user:password")
        let bytes = Array(line.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon < bytes.count - 1 else {
            throw .secretMalformed(path: secret.path, form: "user:password")
        }
        user = String(decoding: bytes[..<colon], as: UTF8.self)
        password = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    }

    package var description: String { "an account" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
