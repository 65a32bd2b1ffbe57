/// A line is written as a plain string if it is one, else as an array of its pieces, so that twenty thousand rows
/// travel fast and can be read by eye: `["HÜSEYNOVA", …]`, `[{"strong": "HÜSEYNOVA"}, ", Aygün"]`.
extension Line {
    package init(from decoder: any Decoder) throws {
        if let text = try PlainString.decoded(from: decoder) {
            self.init(text)
        } else {
            self.init(try decoder.singleValueContainer().decode([Piece].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let plain { try container.encode(plain) } else { try container.encode(pieces) }
    }

    /// The text, if the line is nothing but regular text.
    var plain: String? {
        if pieces.isEmpty { return "" }
        guard pieces.count == 1, case .text(let text, .regular) = pieces[0], !text.isEmpty else { return nil }
        return text
    }
}
