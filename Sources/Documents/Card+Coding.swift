/// A section without cards is written without a word of them, and read so: pages that were kept have none.
extension KeyedEncodingContainer {
    mutating func encode(_ cards: [Card], forKey key: Key) throws {
        try encodeIfPresent(cards.isEmpty ? nil : cards, forKey: key)
    }
}

extension KeyedDecodingContainer {
    func decode(_ type: [Card].Type, forKey key: Key) throws -> [Card] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}
