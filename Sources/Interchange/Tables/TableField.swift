/// What a column of some kind of table can mean; the raw value is our own heading for it.
package protocol TableField: RawRepresentable<String>, Hashable, CaseIterable, Sendable {
    /// The other headings people give it, the preferred first: of two columns for one field the earlier alias wins.
    ///
    /// Compared as ``FoldedWord``; `#` stands for any number, as in "E-mail # - Value".
    var aliases: [String] { get }

    /// What a heading that is in no list means, if a rule can tell.
    static func recognize(_ heading: FoldedWord) -> Self?
}

extension TableField {
    package static func recognize(_ heading: FoldedWord) -> Self? { nil }
}
