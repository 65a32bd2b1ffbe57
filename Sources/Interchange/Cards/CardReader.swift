import Volunteering

/// Reads people from cards, versions 2.1, 3.0 and 4.0 of vCard, as a stream.
///
/// A card that is broken is rejected, and the next is read; text outside of cards is rejected, too. What cannot be read
/// as text at all ends the reading.
///
/// Source: RFC 2426, RFC 6350, RFC 6868; vCard 2.1 as phones write it.
package final class CardReader: PeopleSource {
    private let lines: CardLines
    private let year: Int
    private var ignored: [String] = []
    private var hasCards = false
    private var last: CardPerson?
    /// A `BEGIN` that came where an `END` was missing.
    private var pending: CardLine?

    private static let ignoredLimit = 40

    /// - Parameter window: With the first text in memory.
    init(_ window: TextWindow, year: Int) {
        lines = CardLines(window)
        self.year = year
    }

    package let header = CardPerson.fields.map(\.rawValue)
    package var ignoredHeadings: [String] { ignored }
    package var encoding: TextEncoding { lines.window.text.encoding }
    package var bytesRead: Int { lines.window.text.source.bytesRead }
    package var totalBytes: Int? { lines.window.text.source.totalBytes }

    /// - Throws: ``TableError``, also when the file holds no card at all.
    package func next() throws(TableError) -> PersonRecord? {
        last = nil
        if let begin = pending {
            pending = nil
            return try card(from: begin)
        }
        guard let line = try read() else {
            if !hasCards { throw TableError(lines.window.text.source.name, .noCard) }
            return nil
        }
        return line.isMark("BEGIN") ? try card(from: line) : try outside(line)
    }

    package func problem(
        _ reason: RowProblem.Reason, with field: PersonField, cell: String?, words: String
    ) -> RowProblem {
        let lines = (last?.card.lines ?? []).filter { $0.property.field == field }.map(\.line)
        let found = lines.first { line in cell.map { String(decoding: line.value, as: UTF8.self).contains($0) } ?? false
        }
        guard let line = found ?? lines.first else {
            return RowProblem(reason, at: TextPosition(line: last?.card.line ?? 1, column: 1), words: words)
        }
        return RowProblem(
            reason, at: TextPosition(line: line.line, column: line.column), heading: String(line.name), words: words)
    }

    package func rejecting(_ problems: [RowProblem]) -> RejectedRow {
        let cells = last?.cells ?? [:]
        return RejectedRow(
            line: last?.card.line ?? 1, fields: CardPerson.fields.map { cells[$0] ?? "" }, problems: problems)
    }

    /// Reads a card up to its end.
    private func card(from begin: CardLine) throws(TableError) -> PersonRecord {
        hasCards = true
        var card = ContactCard(line: begin.line)
        var depth = 0
        var previous: CardLine?
        var isEnded = false
        while !isEnded, let line = try read() {
            if line.isMark("BEGIN") {
                // Version 2.1 puts an agent's card inside.
                guard previous?.name == "AGENT" || depth > 0 else {
                    pending = line
                    break
                }
                depth += 1
            } else if line.isMark("END") {
                if depth == 0 { isEnded = true }
                depth = max(0, depth - 1)
            } else if depth == 0 {
                take(line, after: previous, into: &card)
            }
            previous = line.fault == nil ? line : previous
        }
        if !isEnded {
            card.report(.unfinishedCard, at: card.line, words: "The card that begins here never ends.")
        }
        let person = CardPerson(card, year: year)
        last = person
        return person.card.isWhole ? .person(person.person) : .rejected(rejecting(person.card.problems))
    }

    private func take(_ line: CardLine, after previous: CardLine?, into card: inout ContactCard) {
        switch line.fault {
        case .noColon:
            // Pictures of version 2.1 may go on without a blank before their lines.
            if previous?.isBase64 == true { return }
            card.report(.brokenLine, at: line.line, words: "This line is no property: it has no colon.")
        case .tooLong:
            card.report(
                .tooLong, with: line, words: "This is longer than \(DelimitedReader.fieldLimit) bytes.")
        case nil:
            if let property = CardProperty(rawValue: String(line.name)) {
                card.add(line, as: property)
            } else {
                note(line.name)
            }
        }
    }

    /// What stands between cards, up to the next one.
    private func outside(_ first: CardLine) throws(TableError) -> PersonRecord {
        while let line = try read() {
            if line.isMark("BEGIN") {
                pending = line
                break
            }
        }
        if pending == nil, !hasCards { throw TableError(lines.window.text.source.name, .noCard) }
        var card = ContactCard(line: first.line)
        card.report(.outsideCard, at: first.line, words: "This is outside of any card.")
        return .rejected(rejecting(card.problems, at: first.line))
    }

    private func rejecting(_ problems: [RowProblem], at line: Int) -> RejectedRow {
        RejectedRow(line: line, fields: CardPerson.fields.map { _ in "" }, problems: problems)
    }

    private func read() throws(TableError) -> CardLine? {
        try lines.next { CardProperty(rawValue: String($0)) != nil }
    }

    private func note(_ name: Substring) {
        guard ignored.count < Self.ignoredLimit, !CardProperty.unremarkable.contains(name) else { return }
        let name = String(name.prefix(40))
        if !ignored.contains(name) { ignored.append(name) }
    }
}

extension CardLine {
    /// Is this `BEGIN:VCARD`, or the like?
    fileprivate func isMark(_ mark: String) -> Bool {
        name == mark && String(decoding: value, as: UTF8.self).trimmedOnOneLine.uppercased() == "VCARD"
    }
}
