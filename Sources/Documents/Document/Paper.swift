/// The sheet of paper, and how it is held.
package struct Paper: Hashable, Sendable {
    package enum Size: String, CaseIterable, Sendable {
        case a4, letter
    }

    package enum Orientation: String, CaseIterable, Sendable {
        case portrait, landscape
    }

    package var size: Size
    package var orientation: Orientation

    package init(_ orientation: Orientation, size: Size = .a4) {
        self.size = size
        self.orientation = orientation
    }

    package static let portrait = Paper(.portrait)
    package static let landscape = Paper(.landscape)

    package var isLandscape: Bool { orientation == .landscape }

    /// As it is held.
    package var millimetres: (width: Double, height: Double) {
        let sides = size == .a4 ? (short: 210.0, long: 297.0) : (short: 215.9, long: 279.4)
        return isLandscape ? (sides.long, sides.short) : (sides.short, sides.long)
    }
}

/// Written as `landscape` on A4, `landscape letter` otherwise.
extension Paper: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let words = try container.decode(String.self).split(separator: " ").map(String.init)
        guard let first = words.first, words.count <= 2, let orientation = Orientation(rawValue: first),
            let size = words.count == 1 ? .a4 : Size(rawValue: words[1])
        else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "That is no paper.")
        }
        self.init(orientation, size: size)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(size == .a4 ? orientation.rawValue : "\(orientation.rawValue) \(size.rawValue)")
    }
}
