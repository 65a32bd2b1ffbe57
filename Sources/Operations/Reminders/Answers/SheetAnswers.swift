/// Answers of a printed call sheet as people type them: `1-3 !4 5?`, `1-3 yes 4 no`, `no: 4, 6`.
struct SheetAnswers: Hashable, Sendable {
    /// What was said about one row, or about one place of it.
    struct Said: Hashable, Sendable {
        let row: Int
        /// `2` of `4.2`; nil for all places of the row.
        let place: Int?
        let answer: AskingAnswer

        var text: String { place.map { "\(row).\($0)" } ?? "\(row)" }
    }

    let said: [Said]

    /// - Throws: ``SheetAnswerError``.
    init(_ words: [String]) throws(SheetAnswerError) {
        var items: [Item] = []
        var position: Position?
        var heading: AskingAnswer?
        for token in try Self.joined(Self.tokens(of: words)) {
            switch token {
            case .answer(let answer, let text):
                if position == nil { position = items.isEmpty ? .before : .after }
                if position == .before {
                    heading = answer
                } else {
                    guard let last = items.indices.last, items[last].answer == nil else { throw .unreadable(text) }
                    items[last].answer = answer
                }
            case .rows(let rows, let place, let answer, let text):
                items.append(Item(rows: rows, place: place, answer: answer ?? heading, text: text))
            }
        }
        if position == .after, let silent = items.first(where: { $0.answer == nil }) { throw .ambiguous(silent.text) }
        said = try Self.settled(items)
        if said.isEmpty { throw .nothing }
    }

    private enum Position { case before, after }

    private struct Item {
        let rows: ClosedRange<Int>
        let place: Int?
        var answer: AskingAnswer?
        let text: String
    }

    /// Each row once, in the order of the paper.
    private static func settled(_ items: [Item]) throws(SheetAnswerError) -> [Said] {
        var answers: [Int: (whole: AskingAnswer?, places: [Int: AskingAnswer])] = [:]
        for item in items {
            let answer = item.answer ?? .yes
            for row in item.rows {
                var known = answers[row] ?? (nil, [:])
                let before =
                    [item.place.map { known.places[$0] } ?? nil, known.whole]
                    + (item.place == nil ? known.places.values.map { Optional($0) } : [])
                guard before.allSatisfy({ $0 == nil || $0 == answer }) else {
                    throw .contradiction(item.place.map { "\(row).\($0)" } ?? "\(row)")
                }
                if let place = item.place { known.places[place] = answer } else { known.whole = answer }
                answers[row] = known
            }
        }
        return answers.sorted { $0.key < $1.key }.flatMap { row, known in
            if let whole = known.whole { return [Said(row: row, place: nil, answer: whole)] }
            return known.places.sorted { $0.key < $1.key }.map { Said(row: row, place: $0, answer: $1) }
        }
    }
}
