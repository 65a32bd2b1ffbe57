/// A row's number in the record file, which cannot be mistaken for another table's.
package struct Identifier<Subject>: RawRepresentable, Codable, Hashable, Sendable, Comparable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension Identifier {
    /// A code for people: a letter and at least four digits, such as `V0042`.
    func code(after letter: Character) -> String {
        let digits = String(rawValue)
        return String(letter) + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Reads a code with this letter in either case, zeros or not; nil when the text is none.
    init?(code: String, after letter: Character) {
        guard code.first?.uppercased() == String(letter) else { return nil }
        let digits = code.dropFirst()
        // Nine digits are a thousand times what a campaign can hold, and leave room for the codes that follow.
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int64(digits),
            number > 0
        else { return nil }
        self.init(number)
    }
}
