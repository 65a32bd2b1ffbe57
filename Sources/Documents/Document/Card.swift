/// A small sheet for one person's pocket, many of them to a page of paper: a name, what is to be known, and a code.
package struct Card: Codable, Hashable, Sendable {
    /// Small, above the name: what the card is for.
    package var head: Line
    /// One below the other, the first the largest: family name, given name. Their labels are for tables alone.
    package var name: [Fact]
    /// What stands below the name, without labels too.
    package var lines: [Fact]
    /// With their labels; the first is the one that is looked for.
    package var facts: [Fact]
    /// What the QR code says; none when empty.
    package var code: String

    package init(head: Line, name: [Fact], lines: [Fact], facts: [Fact], code: String) {
        self.head = head
        self.name = name
        self.lines = lines
        self.facts = facts
        self.code = code
    }
}

extension [Card] {
    /// The same as a table, for what has no pockets: a line for each card, with the labels of the first one.
    package var table: Table? {
        guard let first else { return nil }
        let columns = (first.name + first.lines + first.facts).map { Column($0.label) }
        let rows = map { card in
            let told = card.name + card.lines + card.facts
            return Row(columns.indices.map { $0 < told.count ? Cell(told[$0].value, value: told[$0].cell) : .blank })
        }
        return Table(columns: columns, groups: [RowGroup(rows: rows)])
    }
}
