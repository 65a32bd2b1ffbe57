import Language

/// Cards one below the other, each as a short list.
struct TextCards {
    let width: Int
    let colour: Bool

    func lines(_ cards: [Card]) -> [[String]] {
        cards.map { lines($0) }
    }

    private func lines(_ card: Card) -> [String] {
        let name = card.name.map { InertText.cleaned($0.value) }.filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = TextFlow.wrapped(name, to: width).map { colour ? Escape.bold($0) : $0 }
        let rest = ([TextFlow.plain(card.head)] + card.lines.map { InertText.cleaned($0.value) }).filter { !$0.isEmpty }
        lines += rest.flatMap { TextFlow.wrapped($0, to: width) }
        lines += TextFacts(width: width, colour: colour).lines([FactColumn(card.facts)])
        if !card.code.isEmpty { lines += TextFlow.wrapped(InertText.cleaned(card.code), to: width) }
        return lines
    }
}
