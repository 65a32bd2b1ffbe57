import Crypto
import Volunteering

/// What a card's QR code says: a place on a shift, and proof that it was printed from this record file.
///
/// The place's number and revision alone: nothing of it says who the person is, and a code of 28 signs fits the second
/// smallest square that survives a quarter lost.
///
/// Source: Handbook, ADR-0025.
struct CardCode: Hashable {
    let assignment: Assignment.ID
    /// The place's revision when the card was printed; it rises when somebody comes back to the place.
    let revision: Int

    private static let form = SignedCode(opening: "VG1", purpose: "vigil card VG1")

    init(assignment: Assignment.ID, revision: Int) {
        self.assignment = assignment
        self.revision = revision
    }

    func text(signedBy key: SymmetricKey) -> String {
        Self.form.text([UInt64(assignment.rawValue), UInt64(revision)], signedBy: key)
    }

    /// Reads a code as a camera or a person gives it.
    ///
    /// - Throws: ``CardError/notACode(_:)`` or ``CardError/forged``.
    init(_ text: String, signedBy key: SymmetricKey) throws(CardError) {
        let numbers: [UInt64]
        do throws(SignedCode.Fault) {
            numbers = try Self.form.numbers(in: text, signedBy: key)
        } catch {
            throw error == .forged ? .forged : .notACode(text)
        }
        guard numbers.count == 2, let assignment = Int64(exactly: numbers[0]), let revision = Int(exactly: numbers[1])
        else { throw .notACode(text) }
        self.init(assignment: Assignment.ID(assignment), revision: revision)
    }
}
