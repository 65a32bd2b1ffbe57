import Foundation

/// A file of people that something happened to, and what must become of it.
struct MutatedFile {
    /// What can happen to a file on its way.
    enum Kind: String, CaseIterable {
        case untouched, mark, utf16, nul, loneReturns, unclosedQuote, ragged, longField, manyColumns, truncated, spliced
        case randomBytes, blankLines
    }

    let number: Int
    let isCards: Bool
    let kind: Kind
    /// The family names of the people whose rows nothing happened to.
    private(set) var untouched: [String] = []
    private(set) var bytes: [UInt8] = []
    private static let people = 24

    init(_ number: Int) {
        var random = SeededGenerator(seed: UInt64(number))
        self.number = number
        isCards = number.isMultiple(of: 2)
        // What is large comes once in many.
        let common = Kind.allCases.filter { $0 != .longField && $0 != .manyColumns }
        kind =
            switch number % 100 {
            case 48, 97: .longField
            case 49, 98: .manyColumns
            default: common[number / 2 % common.count]
            }
        var rows = (0..<Self.people).map { isCards ? Self.card($0) : Self.row($0) }
        let victim = Int.random(in: 0..<rows.count, using: &random)
        var touched: Set<Int> = []
        switch kind {
        case .ragged:
            rows[victim] = Self.ragged(rows[victim], isCards: isCards, &random)
            touched = [victim]
        case .longField:
            rows[victim] = rows[victim].replacing(
                isCards ? "NOTE:" : ",note", with: (isCards ? "NOTE:" : ",") + Self.long)
            touched = [victim]
        case .manyColumns:
            let more = String(repeating: isCards ? "TEL:050 1\r\n" : ",", count: 100_000)
            rows[victim] =
                isCards ? rows[victim].replacing("END:", with: more + "END:") : rows[victim].dropLast(2) + more + "\r\n"
            touched = [victim]
        case .unclosedQuote:
            rows[victim] = rows[victim].replacing(
                isCards ? "TEL;TYPE=" : ",note", with: isCards ? "TEL;TYPE=\"" : ",\"note")
            touched = [victim]
        case .blankLines: rows = rows.map { "\r\n\n" + $0 }
        case .loneReturns: rows = rows.map { $0.replacing("\r\n", with: "\r") }
        default: break
        }
        var end = 0
        let head = isCards ? "" : Self.heading
        let places = rows.map { row in
            defer { end += row.utf8.count }
            return head.utf8.count + end..<head.utf8.count + end + row.utf8.count
        }
        bytes = Array((head + rows.joined()).utf8)
        strike(&random, places, &touched)
        untouched = (0..<Self.people).filter { !touched.contains($0) }.map(Self.family)
    }

    /// Does what happens to bytes, and notes whose they were.
    private mutating func strike(
        _ random: inout SeededGenerator, _ places: [Range<Int>], _ touched: inout Set<Int>
    ) {
        let all = Set(places.indices)
        func owners(_ range: Range<Int>) -> Set<Int> {
            // A byte at a row's border belongs to both its sides; what is before all rows is everybody's.
            if let first = places.first, range.lowerBound < first.lowerBound { return all }
            return Set(
                places.indices.filter {
                    places[$0].lowerBound <= range.upperBound && places[$0].upperBound >= range.lowerBound
                })
        }
        let text = bytes
        switch kind {
        case .mark: bytes = [0xEF, 0xBB, 0xBF] + bytes
        case .utf16:
            let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
            let isBig = Bool.random(using: &random)
            let mark: [UInt16] = Bool.random(using: &random) ? [0xFEFF] : []
            bytes = (mark + units).flatMap {
                isBig ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)]
            }
        case .nul:
            let at = Int.random(in: 0..<bytes.count, using: &random)
            bytes.insert(0, at: at)
            touched = owners(at..<at)
        case .truncated:
            let at = Int.random(in: 0..<bytes.count, using: &random)
            bytes.removeSubrange(at...)
            touched = owners(at..<text.count)
        case .spliced:
            let from = Int.random(in: 0..<bytes.count, using: &random)
            let to = Int.random(in: from..<bytes.count, using: &random)
            bytes.removeSubrange(from..<to)
            touched = owners(from..<to)
        case .randomBytes:
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                bytes[at] = UInt8.random(in: .min ... .max, using: &random)
                touched.formUnion(owners(at..<at + 1))
            }
        default: break
        }
    }

    static func family(_ number: Int) -> String { "Ailə" + String(UnicodeScalar(UInt8(65 + number))) + "zadə" }

    private static let heading = "given_name,family_name,phone,email,notes\r\n"
    private static let long = String(repeating: "y", count: (1 << 20) + 1)

    private static func row(_ number: Int) -> String {
        "Ad,\(family(number)),050 111 22 \(10 + number),p\(number)@example.org,note \(number)\r\n"
    }

    private static func card(_ number: Int) -> String {
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:\(family(number));Ad;;;\r\nTEL;TYPE=CELL:050 111 22 \(10 + number)\r\n"
            + "EMAIL:p\(number)@example.org\r\nPHOTO;ENCODING=b:\r\n AAAA\r\n BBBB\r\nNOTE:note \(number)\r\nEND:VCARD\r\n"
    }

    /// A cell too many or too few; a line that is no property, or a card without its end.
    private static func ragged(_ row: String, isCards: Bool, _ random: inout SeededGenerator) -> String {
        let isMore = Bool.random(using: &random)
        if isCards {
            return isMore
                ? row.replacing("PHOTO", with: "no property\r\nPHOTO") : row.replacing("END:VCARD\r\n", with: "")
        }
        return isMore ? row.replacing("\r\n", with: ",more\r\n") : row.replacing("Ad,", with: "")
    }
}
