/// Cards in a grid: as many beside each other as the screen has room for, two on paper.
enum HTMLCards {
    static func render(_ cards: [Card]) -> String {
        guard !cards.isEmpty else { return "" }
        return "<ul class=\"cards\">\n\(cards.map { render($0) }.joined())</ul>\n"
    }

    private static func render(_ card: Card) -> String {
        var html = "<li>"
        if !card.head.isEmpty { html += "<p class=\"head\" dir=\"auto\">\(HTMLText.line(card.head))</p>" }
        for (index, line) in card.name.enumerated() {
            guard !line.value.isEmpty else { continue }
            html += index == 0 ? "<h3 dir=\"auto\">" : "<p class=\"name\" dir=\"auto\">"
            html += HTMLText.escaped(line.value) + (index == 0 ? "</h3>" : "</p>")
        }
        html += card.lines.map { "<p dir=\"auto\">\(HTMLText.escaped($0.value))</p>" }.joined()
        if !card.facts.isEmpty {
            let pairs = card.facts.map { fact in
                "<dt dir=\"auto\">\(HTMLText.escaped(fact.label))</dt>"
                    + "<dd dir=\"auto\">\(HTMLText.escaped(fact.value))</dd>"
            }
            html += "<dl>\(pairs.joined())</dl>"
        }
        if !card.code.isEmpty { html += "<p class=\"code\"><code>\(HTMLText.escaped(card.code))</code></p>" }
        return html + "</li>\n"
    }

    /// The grid's part of the style sheet.
    static let style = """
        .cards { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, 90mm); }
        .cards li { width: 90mm; min-height: 63.5mm; padding: 4mm 5mm; border: .3pt dashed var(--rule); \
        break-inside: avoid; }
        .cards .head { font-size: 0.814em; margin-bottom: 1mm; }
        .cards h3 { font-size: 1.63em; line-height: 1.1; overflow-wrap: anywhere; }
        .cards .name { font-size: 1.28em; margin-bottom: 1mm; }
        .cards dl { margin-top: 1.5mm; max-width: none; }
        .cards .code code { font-size: 0.721em; overflow-wrap: anywhere; border: 0; padding: 0; }
        """
}
