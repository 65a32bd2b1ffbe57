/// One thing that could be meant: the word to type, and what it is.
package struct Suggestion: Hashable, Sendable {
    package let word: String
    package let note: String

    package init(_ word: String, _ note: String = "") {
        self.word = word
        self.note = note
    }
}
