/// Room for so many of a list, and for a line that counts the rest.
struct ListRoom {
    private let most: Int

    init(_ most: Int) {
        self.most = most
    }

    /// How many of so many are shown: one alone that would be left takes the line that would say so.
    func shown(of count: Int) -> Int { count == most + 1 ? count : min(count, most) }

    func shown<List: Collection>(of list: List) -> List.SubSequence { list.prefix(shown(of: list.count)) }
}
