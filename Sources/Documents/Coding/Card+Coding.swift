/// A section without cards is written without a word of them, and read so: pages that were kept have none.
extension KeyedEncodingContainer {
    mutating func encode(_ cards: [Card], forKey key: Key) throws {
        if let packed = PackedCards(cards) { return try encode(packed, forKey: key) }
        try encodeIfPresent(cards.isEmpty ? nil : cards, forKey: key)
    }
}

extension KeyedDecodingContainer {
    func decode(_ type: [Card].Type, forKey key: Key) throws -> [Card] {
        do {
            return try decodeIfPresent(type, forKey: key) ?? []
        } catch DecodingError.typeMismatch {
            return try decode(PackedCards.self, forKey: key).cards()
        }
    }
}
