import Foundation
import Language

/// How a name is ordered and found in one campaign.
struct NameKeys: Sendable {
    private let collation: Collation

    /// - Parameter language: The campaign's: its alphabet orders everybody.
    init(language: String) throws {
        collation = try Collation(language: language)
    }

    /// Bytes in the order of the campaign's alphabet, family name first.
    func sortKey(given: String, middle: String, family: String) -> Data {
        collation.sortKey(family: family, given: given, middle: middle)
    }

    /// The words by which a name is found: as written, as it sounds, and for Arabic script its consonants.
    func searchWords(given: String, middle: String, family: String) -> String {
        let name = [given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
        let folded = SearchKey.folded(name)
        let skeleton = SearchKey.skeleton(name)
        var words = folded == skeleton ? folded : "\(folded) \(skeleton)"
        if TextDirection.isRightToLeft(name) {
            for word in SearchKey.consonants(name).split(separator: " ") where word.utf8.count > 2 {
                words += " \(Self.consonantMark)\(word)"
            }
        }
        return words
    }

    /// Two names that sound alike, or one of which is a part of the other.
    static func sameName(_ left: String, _ right: String) -> Bool {
        let one = Set(SearchKey.skeleton(left).split(separator: " "))
        guard left != right else { return !one.isEmpty }
        let other = Set(SearchKey.skeleton(right).split(separator: " "))
        guard !one.isEmpty, !other.isEmpty else { return false }
        return one.isSubset(of: other) || other.isSubset(of: one)
    }

    /// Stands before a word of consonants, so that it meets no whole word.
    static let consonantMark = "§"

    /// An FTS5 expression that finds everybody one of whose names begins with each of the words, in any spelling.
    ///
    /// Nil when there is no letter to search by. Words of one or two letters are searched as they are written: by
    /// their sound they would find too many. A sound of one or two letters (`zzz` is `z`) must be a whole name's.
    static func matchExpression(for query: String) -> String? {
        var terms: [String] = []
        for word in query.split(whereSeparator: \.isWhitespace) {
            let folded = SearchKey.folded(String(word)).split(separator: " ")
            let skeleton = SearchKey.skeleton(String(word)).split(separator: " ")
            guard !folded.isEmpty else { continue }
            var ways = ["(" + folded.map { "\"\($0)\"*" }.joined(separator: " AND ") + ")"]
            if folded.contains(where: { $0.count > 2 }), !skeleton.isEmpty, skeleton != folded {
                let sounds = skeleton.map { $0.utf8.count > 2 ? "\"\($0)\"*" : "\"\($0)\"" }
                ways.append("(" + sounds.joined(separator: " AND ") + ")")
            }
            let consonants = SearchKey.consonants(String(word))
            if consonants.utf8.count > 2, !consonants.contains(" ") {
                ways.append("\"\(consonantMark)\(consonants)\"")
            }
            terms.append("(" + ways.joined(separator: " OR ") + ")")
        }
        return terms.isEmpty ? nil : terms.joined(separator: " AND ")
    }
}
