/// Many cards in one string, and what those of one shift have in common written once.
///
/// ASCII's own separators stand between cards (1E) and their fields (1F): the number of what is shared, the code, then the name's lines.
struct PackedCards: Codable {
    /// Everything of a card but its code and who it is for.
    private struct Shared: Codable, Hashable {
        let head: Line
        let nameLabels: [String]
        let lines: [Fact]
        let facts: [Fact]
    }

    private let shared: [Shared]
    private let packed: String

    /// Nil for a few cards, which can be read by eye as they are, and for names that are more than text.
    init?(_ cards: [Card]) {
        guard cards.count >= PackedRows.fewest else { return nil }
        var shared: [Shared] = []
        var numbers: [Shared: Int] = [:]
        var packed = ""
        for card in cards {
            guard card.name.allSatisfy({ $0.cell == nil && Self.isPlain($0.value) }), Self.isPlain(card.code) else {
                return nil
            }
            let common = Shared(
                head: card.head, nameLabels: card.name.map(\.label), lines: card.lines, facts: card.facts)
            let number = numbers[common] ?? shared.count
            if number == shared.count {
                numbers[common] = number
                shared.append(common)
            }
            if !packed.isEmpty { packed.unicodeScalars.append("\u{1E}") }
            packed += String(number)
            for field in [card.code] + card.name.map(\.value) {
                packed.unicodeScalars.append("\u{1F}")
                packed += field
            }
        }
        self.shared = shared
        self.packed = packed
    }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 } }

    /// - Throws: `DecodingError` for what this did not write.
    func cards() throws -> [Card] {
        var packed = packed
        return try packed.withUTF8 { bytes in
            try bytes.split(separator: 0x1E).map { entry in
                let fields = entry.split(separator: 0x1F, omittingEmptySubsequences: false).map {
                    String(decoding: $0, as: UTF8.self)
                }
                guard fields.count >= 2, let number = Int(fields[0]), shared.indices.contains(number),
                    shared[number].nameLabels.count == fields.count - 2
                else {
                    throw DecodingError.dataCorrupted(
                        .init(codingPath: [], debugDescription: "A packed card says nothing that is known."))
                }
                let common = shared[number]
                return Card(
                    head: common.head, name: zip(common.nameLabels, fields.dropFirst(2)).map { Fact($0, $1) },
                    lines: common.lines, facts: common.facts, code: fields[1])
            }
        }
    }
}
