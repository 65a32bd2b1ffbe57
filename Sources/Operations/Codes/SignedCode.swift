import Crypto

/// A code that says a few numbers and proves that it came from this record file: an opening, the numbers, and 80 bits
/// of HMAC-SHA-256, with points between, in Crockford's base 32.
///
/// The purpose is signed too, so that no code of one kind can be passed off as another.
///
/// Source: Handbook, ADR-0025 and ADR-0032.
struct SignedCode {
    enum Fault: Error {
        case notACode, forged
    }

    /// Letters and digits, such as `VG1`.
    let opening: String
    let purpose: String

    /// Bytes of the signature that are shown.
    private static let signatureLength = 10
    private static let longestPayload = 40

    func text(_ numbers: [UInt64], signedBy key: SymmetricKey) -> String {
        signer(with: key).text(numbers)
    }

    func signer(with key: SymmetricKey) -> Signer { Signer(self, key) }

    /// Signs many codes of one form with one key, which is prepared once.
    struct Signer: Sendable {
        private let opening: String
        private let purposed: HMAC<SHA256>

        fileprivate init(_ form: SignedCode, _ key: SymmetricKey) {
            opening = form.opening
            var authentication = HMAC<SHA256>(key: key)
            authentication.update(data: Array(form.purpose.utf8))
            purposed = authentication
        }

        func text(_ numbers: [UInt64]) -> String {
            var payload: [UInt8] = []
            for number in numbers { SignedCode.append(number, to: &payload) }
            return "\(opening).\(Base32.encode(payload)).\(Base32.encode(signature(of: payload)))"
        }

        fileprivate func signature(of payload: [UInt8]) -> [UInt8] {
            var authentication = purposed
            authentication.update(data: payload)
            return Array(authentication.finalize().prefix(SignedCode.signatureLength))
        }
    }

    /// Reads a code as a camera, a mail or a person gives it, and trusts nothing in it before its signature is right.
    func numbers(in text: some StringProtocol, signedBy key: SymmetricKey) throws(Fault) -> [UInt64] {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].uppercased() == opening, let payload = Base32.decode(parts[1]),
            let given = Base32.decode(parts[2]), payload.count <= Self.longestPayload
        else { throw .notACode }
        guard Self.areEqual(given, signer(with: key).signature(of: payload)) else { throw .forged }
        var numbers: [UInt64] = []
        var rest = payload[...]
        while !rest.isEmpty {
            guard let number = Self.number(from: &rest) else { throw .notACode }
            numbers.append(number)
        }
        return numbers
    }

    /// In a time that tells nothing about where two signatures differ.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Seven bits a byte, the lowest first; the last byte has no eighth.
    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
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
