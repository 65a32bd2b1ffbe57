import Crypto
import Foundation
import Volunteering

/// What stands in the subject of a mail that a link made ready: an answer about one place, or the wish to get no more.
///
/// It says numbers alone, nothing about anybody.
///
/// Source: Handbook, "Reminders"; ADR-0032.
enum AnswerCode: Hashable, Sendable {
    /// - Parameters:
    ///   - revision: The place's, which rises when somebody comes back to it.
    ///   - told: What the person had been told of the shift, see ``ShiftPrint``.
    case place(Assignment.ID, revision: Int, told: ShiftPrint, comes: Bool)
    /// No more reminders by email.
    case leave(Volunteer.ID)

    private static let form = SignedCode(opening: "VA1", purpose: "vigil answer VA1")

    /// Signs many of them with one key.
    static func signer(with key: SymmetricKey) -> SignedCode.Signer { form.signer(with: key) }

    func text(signedBy key: SymmetricKey) -> String { text(signedBy: Self.signer(with: key)) }

    func text(signedBy signer: SignedCode.Signer) -> String {
        switch self {
        case .place(let id, let revision, let told, let comes):
            signer.text([comes ? 1 : 0, UInt64(id.rawValue), UInt64(revision), UInt64(told.value)])
        case .leave(let id): signer.text([2, UInt64(id.rawValue)])
        }
    }

    /// - Throws: ``SignedCode/Fault``.
    init(_ text: some StringProtocol, signedBy key: SymmetricKey) throws(SignedCode.Fault) {
        let numbers = try Self.form.numbers(in: text, signedBy: key)
        switch (numbers.first, numbers.count) {
        case (0, 4), (1, 4):
            guard let id = Int64(exactly: numbers[1]), let revision = Int(exactly: numbers[2]),
                let told = UInt32(exactly: numbers[3])
            else { throw .notACode }
            self = .place(
                Assignment.ID(id), revision: revision, told: ShiftPrint(value: told), comes: numbers[0] == 1)
        case (2, 2):
            guard let id = Int64(exactly: numbers[1]) else { throw .notACode }
            self = .leave(Volunteer.ID(id))
        default: throw .notACode
        }
    }

    /// Everything in a subject that has the form of a code.
    static func candidates(in subject: String) -> [Substring] {
        subject.matches(of: /[Vv][Aa]1\.[0-9A-Za-z]{1,80}\.[0-9A-Za-z]{1,40}/).map(\.output)
    }
}

/// Tells whether a shift is still what somebody was told: 24 bits of a hash over its times, meeting place and role.
struct ShiftPrint: Hashable, Sendable {
    let value: UInt32

    init(value: UInt32) {
        self.value = value
    }

    init(startsAt: Date, endsAt: Date, reportsAt: Date, reportsTo: String, role: String) {
        let times = [startsAt, endsAt, reportsAt].map { "\(Int64($0.timeIntervalSince1970.rounded(.down)))" }
        let said = (times + [role, reportsTo]).joined(separator: "\n")
        value = SHA256.hash(data: Data(said.utf8)).prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension ShiftPrint {
    init(_ shift: ShiftFacts) {
        self.init(
            startsAt: shift.startsAt, endsAt: shift.endsAt, reportsAt: shift.reportsAt, reportsTo: shift.reportsTo,
            role: shift.role)
    }

    init(_ shift: Shift) {
        self.init(
            startsAt: shift.startsAt, endsAt: shift.endsAt, reportsAt: shift.reportsAt, reportsTo: shift.reportsTo,
            role: shift.role)
    }
}
