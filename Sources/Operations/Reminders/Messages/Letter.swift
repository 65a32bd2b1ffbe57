import Language

/// What an email says, before it is set as text or as a page. Holds slots where a name or a code belongs.
struct Letter: Hashable, Sendable {
    struct Fact: Hashable, Sendable {
        let label: String
        let value: String
        /// What the person was told before, where it has changed.
        let was: String?
    }

    /// What one occasion is: sentences, the facts of each shift, and sentences.
    struct Part: Hashable, Sendable {
        let opening: [String]
        let blocks: [[Fact]]
        let after: [String]
    }

    struct Link: Hashable, Sendable {
        let words: String
        /// With everything in it, for a page.
        let address: String
        /// As short as it can be, for text.
        let shortAddress: String
    }

    /// What can be answered about one shift.
    struct Choice: Hashable, Sendable {
        /// Which shift is meant, where there are several.
        let about: String?
        let links: [Link]
    }

    let language: PaperLanguage
    let subject: String
    let greeting: String
    let parts: [Part]
    /// How to answer in one's own words.
    let answer: String?
    /// What stands before the choices.
    let links: String
    let choices: [Choice]
    /// Lines.
    let closing: [String]
    /// Why the person gets this, and how they get no more.
    let leaving: String
    let leave: [Link]
}
