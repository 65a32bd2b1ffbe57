import Interchange

/// The one person whom a message is for.
///
/// Whatever stands here was judged byte by byte when it was made: it has no line end, no control character, no letter
/// beyond ASCII and no blank, so nothing in it can become a second recipient or another command.
package enum Recipient: Hashable, Sendable {
    case mailbox(Mailbox)
    case phone(DialledNumber)

    /// `aygun@example.org`, or `+994501234567`.
    package var address: String {
        switch self {
        case .mailbox(let mailbox): mailbox.address.description
        case .phone(let number): number.description
        }
    }
}

/// A phone number as networks take it: a plus and 6 to 15 digits, ITU E.164.
package struct DialledNumber: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// - Throws: ``DeliveryError/badNumber(_:)``.
    package init(_ text: String) throws(DeliveryError) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "+"), 6...15 ~= digits.count, digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ 0x30...0x39 ~= $0 })
        else { throw .badNumber(text) }
        description = text
    }
}
