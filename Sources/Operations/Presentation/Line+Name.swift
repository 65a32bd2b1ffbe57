import Documents
import Language

extension Line {
    /// A name as papers write it: the family name bold and in capitals, then the given name.
    ///
    /// - Parameter language: BCP 47: the person's own; nil where it is not known.
    static func name(family: String, given: String, language: String?) -> Line {
        guard !family.isEmpty else { return Line(given) }
        let capitals = Piece.text(NameWriting.family(family, given: given, language: language), .strong)
        guard !given.isEmpty else { return Line([capitals]) }
        let comma = TextDirection.isRightToLeft(family) ? "، " : ", "
        return Line([capitals, .text(comma + given, .regular)])
    }
}
