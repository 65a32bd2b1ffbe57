import Foundation

/// A word that a machine compares: lower-case letters, digits and single hyphens, such as `first-aid`.
package struct Slug: RawRepresentable, Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
    package let rawValue: String

    /// Nil unless the text is a slug already.
    package init?(rawValue: String) {
        guard !rawValue.isEmpty, Slug(rawValue)?.rawValue == rawValue else { return nil }
        self.rawValue = rawValue
    }

    /// Folds what people write: "First aid" and "first_aid" are `first-aid`. Nil when no letter or digit is left.
    package init?(_ text: String) {
        var slug = ""
        // "İ" in lower case is an i with a dot of its own, which would be another slug when it is folded again.
        for scalar in text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case _ where scalar.properties.isAlphabetic: slug.unicodeScalars.append(scalar)
            case _ where scalar.properties.generalCategory == .nonspacingMark: continue
            default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
            }
        }
        while slug.last == "-" { slug.removeLast() }
        guard !slug.isEmpty else { return nil }
        rawValue = slug
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let slug = Slug(rawValue: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not a slug")
        }
        self = slug
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package static func < (left: Slug, right: Slug) -> Bool { left.rawValue < right.rawValue }

    package var description: String { rawValue }
}
