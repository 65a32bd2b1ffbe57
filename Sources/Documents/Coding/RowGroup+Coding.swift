/// A group of few rows is written with each of them, one of many with all of them in one string.
extension RowGroup {
    private enum CodingKeys: String, CodingKey {
        case title, kind, rows, packed
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let packed = try container.decodeIfPresent(String.self, forKey: .packed)
        self.init(
            title: try container.decode(String.self, forKey: .title),
            kind: try container.decode(Kind.self, forKey: .kind),
            rows: try packed.map { PackedRows.unpack($0) } ?? container.decode([Row].self, forKey: .rows))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encode(kind, forKey: .kind)
        if let packed = PackedRows.pack(rows) {
            try container.encode(packed, forKey: .packed)
        } else {
            try container.encode(rows, forKey: .rows)
        }
    }
}
