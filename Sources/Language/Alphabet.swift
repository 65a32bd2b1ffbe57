import Foundation

/// The letters under which a language's index lists names.
///
/// A letter of the alphabet's own stands alone, an accented one under its base: in Azerbaijani Ç has its place, and É
/// is under E.
package struct Alphabet: Sendable {
    private let language: String
    /// Nil for what is no language: letters then follow one another as Unicode has them.
    private let collation: Collation?

    /// - Parameter language: BCP 47, such as `az`.
    package init(language: String) {
        self.language = language
        do { collation = try Collation(language: language) } catch { collation = nil }
    }

    /// The capital under which a name is listed; empty for one without a letter.
    package func letter(of name: String) -> String {
        guard let first = name.first(where: \.isLetter) else { return "" }
        let capital = String(NameWriting.family(String(first), language: language).prefix(1))
        guard let base = capital.decomposedStringWithCanonicalMapping.unicodeScalars.first else { return capital }
        let plain = String(base)
        return primary(plain) == primary(capital) ? plain : capital
    }

    /// Bytes whose order is the order of the texts.
    package func sortKey(_ text: String) -> Data {
        collation?.sortKey(text) ?? Data(text.utf8)
    }

    /// What tells letters apart, and not their accents or case.
    private func primary(_ letter: String) -> Data {
        sortKey(letter).prefix { $0 != 1 }
    }
}
