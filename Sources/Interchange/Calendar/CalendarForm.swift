/// A calendar file that is alike for many people, but for what identifies its entries.
package struct CalendarForm: Sendable {
    /// What stands before, between and behind the identifiers.
    private let pieces: [[UInt8]]

    package init(_ file: CalendarFile) {
        var pieces: [[UInt8]] = []
        var content = CalendarContent()
        file.write(to: &content) { _, content in
            pieces.append(content.bytes)
            content = CalendarContent()
        }
        self.pieces = pieces + [content.bytes]
    }

    /// - Parameter identifiers: Of the entries, in their order.
    package func filled(_ identifiers: [String]) -> [UInt8] {
        var content = CalendarContent(reserving: pieces.reduce(0) { $0 + $1.count } + 64 * identifiers.count)
        for (index, piece) in pieces.enumerated() {
            content.append(piece)
            if index < identifiers.count { content.add(uid: identifiers[index]) }
        }
        return content.bytes
    }
}
