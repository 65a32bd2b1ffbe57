/// A piece is written as a plain string, or under the name of what it is: `{"strong": "M-07"}`, `{"blank": 30}`,
/// `{"page": "page {page} of {pages}", "style": "small"}`.
extension Piece {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }

        static let blank = Key(stringValue: "blank")
        static let page = Key(stringValue: "page")
        static let style = Key(stringValue: "style")
    }

    package init(from decoder: any Decoder) throws {
        if let text = try PlainString.decoded(from: decoder) {
            self = .text(text, .regular)
            return
        }
        let named = try decoder.container(keyedBy: Key.self)
        if named.contains(.blank) {
            self = .blank(millimetres: try named.decode(Double.self, forKey: .blank))
        } else if named.contains(.page) {
            let style = try named.decodeIfPresent(Style.self, forKey: .style) ?? .regular
            self = .page(pattern: try named.decode(String.self, forKey: .page), style)
        } else if let key = named.allKeys.first, let style = Style(rawValue: key.stringValue) {
            self = .text(try named.decode(String.self, forKey: key), style)
        } else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath, debugDescription: "A piece is a text in a style, a blank or a page."
                ))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text, .regular):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .text(let text, let style):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(text, forKey: Key(stringValue: style.rawValue))
        case .blank(let millimetres):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(millimetres, forKey: .blank)
        case .page(let pattern, let style):
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(pattern, forKey: .page)
            if style != .regular { try container.encode(style, forKey: .style) }
        }
    }
}
