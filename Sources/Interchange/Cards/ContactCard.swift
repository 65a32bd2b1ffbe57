import Volunteering

/// The lines of one card, and what is wrong with it so far.
struct ContactCard {
    /// The line of its `BEGIN`.
    let line: Int
    private(set) var lines: [(property: CardProperty, line: CardLine)] = []
    private(set) var problems: [RowProblem] = []
    private var bytes = 0

    /// A card with more than this of what we read is none of a person.
    private static let byteLimit = 1 << 22
    private static let lineLimit = 1_000

    init(line: Int) {
        self.line = line
    }

    mutating func add(_ line: CardLine, as property: CardProperty) {
        bytes += line.value.count
        guard lines.count < Self.lineLimit, bytes <= Self.byteLimit else {
            if problems.last?.reason != .tooLong {
                report(.tooLong, at: line.line, words: "The card has more in it than any person's.")
            }
            return
        }
        lines.append((property, line))
    }

    mutating func report(
        _ reason: RowProblem.Reason, at line: Int, column: Int = 1, heading: String = "", words: String
    ) {
        guard problems.count < 20 else { return }
        problems.append(
            RowProblem(reason, at: TextPosition(line: line, column: column), heading: heading, words: words))
    }

    mutating func report(_ reason: RowProblem.Reason, with line: CardLine, words: String) {
        report(reason, at: line.line, column: line.column, heading: String(line.name), words: words)
    }

    /// Is the text that the card is made of in order, whatever it says?
    var isWhole: Bool { problems.isEmpty }

    /// Of version 2.1, whose backslashes mean less.
    var isOld: Bool {
        lines.contains { $0.property == .version && String(decoding: $0.line.value, as: UTF8.self).hasPrefix("2") }
    }

    /// The lines of a property, the preferred first, then in their order.
    func all(_ property: CardProperty) -> [CardLine] {
        let found = lines.filter { $0.property == property }.map(\.line)
        guard found.count > 1 else { return found }
        return found.enumerated().sorted { ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset) }
            .map(\.element)
    }

    /// What the phone calls the property, of those that it gave a name of its own.
    func label(of line: CardLine) -> String {
        guard !line.group.isEmpty,
            let label = lines.first(where: { $0.property == .label && $0.line.group == line.group })
        else { return "" }
        return String(decoding: label.line.value, as: UTF8.self)
    }
}

extension CardLine {
    /// 1 is the most preferred, 101 is what is said of nothing.
    fileprivate var preference: Int {
        if let number = values(of: "PREF").first.flatMap({ Int($0) }), 1...100 ~= number { return number }
        return values(of: "TYPE").contains("pref") ? 1 : 101
    }
}
