import Language

/// A part of a title or a name as people type it, in any case and without marks.
struct NamePart {
    private let words: [Substring]
    /// Fewer letters could mean anything.
    private static let fewest = 3

    /// Nil for what is too short to mean one thing.
    init?(_ text: String) {
        words = SearchKey.folded(text).split(separator: " ")
        guard words.reduce(0, { $0 + $1.count }) >= Self.fewest else { return nil }
    }

    /// Those in whose names each word begins one; where one alone has all of them written out, that one.
    func matches<Named>(among all: [Named], name: (Named) -> String) -> [Named] {
        let named = all.map { (one: $0, words: SearchKey.folded(name($0)).split(separator: " ")) }
        let begun = named.filter { known in words.allSatisfy { word in known.words.contains { $0.hasPrefix(word) } } }
        let written = begun.filter { Set(words).isSubset(of: $0.words) }
        return (written.count == 1 ? written : begun).map(\.one)
    }
}
