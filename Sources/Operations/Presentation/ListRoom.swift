/// Room for so many of a list, and for a line that counts the rest.
struct ListRoom {
    private let most: Int

    init(_ most: Int) {
        self.most = most
    }

    /// How many of so many are shown: one alone that would be left takes the line that would say so.
    func shown(of count: Int) -> Int { count == most + 1 ? count : min(count, most) }

    func shown<List: Collection>(of list: List) -> List.SubSequence { list.prefix(shown(of: list.count)) }

    /// Those that have room, within a sentence: "B4, B7 and 3 more".
    func words(_ list: [String], by separator: String = ", ") -> String {
        let shown = shown(of: list)
        let rest = list.count - shown.count
        guard rest > 0 else { return shown.joined(separator: separator) }
        // Where parts have commas of their own, the count is one of them.
        return shown.joined(separator: separator) + (separator == ", " ? " " : separator) + "and \(rest) more"
    }
}
