/// Charts are written only where there are some, so that a document kept before there were any reads as it did.
extension KeyedDecodingContainer {
    func decode(_ type: [Chart].Type, forKey key: Key) throws -> [Chart] {
        try decodeIfPresent(type, forKey: key) ?? []
    }
}

extension KeyedEncodingContainer {
    mutating func encode(_ charts: [Chart], forKey key: Key) throws {
        guard !charts.isEmpty else { return }
        var list = nestedUnkeyedContainer(forKey: key)
        try list.encode(contentsOf: charts)
    }
}
