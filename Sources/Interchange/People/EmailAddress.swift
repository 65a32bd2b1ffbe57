/// A mailbox that any relay takes: `local@domain` in ASCII, as RFC 5321 has it without quoting.
///
/// The local part is a dot-atom of up to 64 bytes, the domain has two labels or more, the whole is 254 bytes at most.
/// Letters beyond ASCII are refused in both: many relays know no SMTPUTF8, and a reminder that cannot be sent helps
/// nobody. A domain in another script can be written in its `xn--` form. Judged on bytes, never on characters.
package struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with an address, in the words of a rejects file.
    package enum Fault: Error, Hashable {
        case noAt
        case severalAts
        case blankInside
        case notASCII
        case badLocalPart
        case badDomain
        case tooLong

        package var words: String {
            switch self {
            case .noAt: "There is no @ between name and domain."
            case .severalAts: "There is more than one @."
            case .blankInside: "There is a blank or a control character inside."
            case .notASCII: "It has a letter that is not one of a–z."
            case .badLocalPart: "The part before the @ is not one that mail servers take."
            case .badDomain: "The part after the @ is no domain, such as example.org."
            case .tooLong: "It is longer than mail servers take."
            }
        }
    }

    /// As it was written, without the blanks around.
    package let description: String

    package init(_ text: String) throws(Fault) {
        var text = text
        let parsed: Result<EmailAddress, Fault> = text.withUTF8 { bytes in
            Result { () throws(Fault) in try EmailAddress(parsing: bytes) }
        }
        self = try parsed.get()
    }

    /// Reads an address from UTF-8; blanks around it do not matter.
    init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        let trimmed = bytes.trimmed
        if let fault = Self.fault(in: trimmed) { throw fault }
        description = String(decoding: trimmed, as: UTF8.self)
    }

    package static func isValid(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        fault(in: bytes.trimmed) == nil
    }

    /// What addresses are compared by: the same mailbox in whatever case it was typed.
    package var key: String {
        description.utf8.contains { 0x41...0x5A ~= $0 } ? description.lowercased() : description
    }

    package static func == (one: EmailAddress, other: EmailAddress) -> Bool { one.key == other.key }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }

    private static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
        var at: Int?
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x80...: return .notASCII
            case ...0x20, 0x7F: return bytes.contains(0x40) ? .blankInside : .noAt
            case 0x40:
                guard at == nil else { return .severalAts }
                at = offset
            default: break
            }
        }
        guard let at else { return .noAt }
        guard isDotAtom(bytes[..<at]) else { return .badLocalPart }
        guard isDomain(bytes[(at + 1)...]) else { return .badDomain }
        return bytes.count > 254 || at > 64 ? .tooLong : nil
    }

    private static func isDotAtom(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous = dot
        for byte in bytes {
            if byte == dot, previous == dot { return false }
            guard byte == dot || isAtomText[Int(byte)] else { return false }
            previous = byte
        }
        return previous != dot
    }

    private static func isDomain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var labels = 0
        var length = 0
        var hasLetter = false
        var previous = dot
        for byte in bytes {
            switch byte {
            case dot:
                guard 1...63 ~= length, previous != hyphen else { return false }
                labels += 1
                length = 0
                hasLetter = false
            case hyphen:
                guard length > 0 else { return false }
                length += 1
            case 0x30...0x39:
                length += 1
            case 0x41...0x5A, 0x61...0x7A:
                length += 1
                hasLetter = true
            default:
                return false
            }
            previous = byte
        }
        return labels > 0 && 2...63 ~= length && hasLetter && previous != hyphen
    }

    private static let dot: UInt8 = 0x2E
    private static let hyphen: UInt8 = 0x2D

    /// RFC 5322's `atext`, by byte.
    private static let isAtomText: [Bool] = {
        var table = Array(repeating: false, count: 256)
        for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~".utf8 {
            table[Int(byte)] = true
        }
        return table
    }()
}
