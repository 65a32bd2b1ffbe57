import Crypto
import Foundation
import Volunteering

/// What a card's QR code says: a place on a shift, and proof that it was printed from this record file.
///
/// `VG1.` and the place's number and revision, a point, and 80 bits of HMAC-SHA-256, in Crockford's base 32: nothing
/// of it says who the person is, and a code of 28 signs fits the second smallest square that survives a quarter lost.
///
/// Source: Handbook, ADR-0025.
struct CardCode: Hashable {
    let assignment: Assignment.ID
    /// The place's revision when the card was printed; it rises when somebody comes back to the place.
    let revision: Int

    private static let opening = "VG1"
    /// Bytes of the signature that are printed.
    private static let signatureLength = 10

    init(assignment: Assignment.ID, revision: Int) {
        self.assignment = assignment
        self.revision = revision
    }

    func text(signedBy key: SymmetricKey) -> String {
        let payload = Self.varint(UInt64(assignment.rawValue)) + Self.varint(UInt64(revision))
        return "\(Self.opening).\(Base32.encode(payload)).\(Base32.encode(Self.signature(of: payload, by: key)))"
    }

    /// Reads a code as a camera or a person gives it, and trusts nothing in it before its signature is right.
    ///
    /// - Throws: ``CardError/notACode(_:)`` or ``CardError/forged``.
    init(_ text: String, signedBy key: SymmetricKey) throws(CardError) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].uppercased() == Self.opening,
            let payload = Base32.decode(parts[1]), let signature = Base32.decode(parts[2]), payload.count <= 20
        else { throw .notACode(text) }
        guard Self.areEqual(signature, Self.signature(of: payload, by: key)) else { throw .forged }
        var rest = payload[...]
        guard let id = Self.number(from: &rest), let revision = Self.number(from: &rest), rest.isEmpty,
            let assignment = Int64(exactly: id), let number = Int(exactly: revision)
        else { throw .notACode(text) }
        self.init(assignment: Assignment.ID(assignment), revision: number)
    }

    private static func signature(of payload: [UInt8], by key: SymmetricKey) -> [UInt8] {
        var authentication = HMAC<SHA256>(key: key)
        authentication.update(data: Array("vigil card \(opening)".utf8))
        authentication.update(data: payload)
        return Array(authentication.finalize().prefix(signatureLength))
    }

    /// In a time that tells nothing about where two signatures differ.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Seven bits a byte, the lowest first; the last byte has no eighth.
    private static func varint(_ number: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }

    private static func number(from bytes: inout ArraySlice<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 63, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return number }
        }
        return nil
    }
}
