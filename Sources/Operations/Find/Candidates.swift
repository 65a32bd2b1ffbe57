/// Several who could be meant by what was typed, the first of them in words.
package struct Candidates: Hashable, Sendable {
    package let text: String
    /// Each begins with the code by which it can be named.
    package let listed: [String]
    package let total: Int
    private static let room = ListRoom(8)

    package init(text: String, listed: [String], total: Int) {
        self.text = text
        self.listed = listed
        self.total = total
    }

    init<Named>(_ all: [Named], for text: String, words: (Named) -> String) {
        self.init(text: text, listed: Self.room.shown(of: all).map(words), total: all.count)
    }

    /// `"march" could be 2 events:`, and each on a line of its own.
    func sentence(of many: String) -> String {
        let lines = ["\"\(text)\" could be \(total) \(many):"] + listed.map { "  \($0)" }
        let rest = total > listed.count ? ["  … and \(total - listed.count) more"] : []
        return (lines + rest).joined(separator: "\n")
    }
}
