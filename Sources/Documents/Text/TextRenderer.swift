import Language

/// A document as text for a terminal, aligned by display width; what is for a pen on paper is left out.
package struct TextRenderer: Sendable {
    /// In columns; at least 40 are used.
    package var width: Int
    /// Bold and underline by ANSI escapes instead of rules.
    package var colour: Bool

    package init(width: Int, colour: Bool) {
        self.width = max(width, 40)
        self.colour = colour
    }

    package func render(_ document: Document) -> String {
        var previousHead: String?
        var blocks: [String] = []
        for section in document.sections {
            let head = runningHead(section.runningHead)
            blocks += render(section, head: head == previousHead ? nil : head)
            if head != nil { previousHead = head }
        }
        return blocks.dropLast().map { $0 + "\n" }.joined()
    }

    /// Lines of text; a blank line between one part of the section and the next.
    private func render(_ section: Section, head: String?) -> [String] {
        var parts: [[String]] = []
        if let head { parts.append(TextFlow.wrapped(head, to: width)) }
        var title: [String] = []
        if !section.heading.isEmpty { title += heading(section.heading) }
        title += section.subheading.flatMap { wrapped($0) }
        parts.append(title)
        parts.append(TextFacts(width: width, colour: colour).lines(section.facts))
        parts.append(
            section.callout.flatMap { TextFlow.wrapped(plain($0), to: width - 2) }.map { "│ " + $0 })
        let pictures = TextChart(width: width, colour: colour)
        parts += section.charts.map { pictures.lines($0) }
        let grid = TextTable(width: width, colour: colour)
        parts += section.tables.map { grid.lines($0) }
        parts += TextCards(width: width, colour: colour).lines(section.cards)
        parts.append(section.notes.flatMap { wrapped($0) })
        parts.append(section.closing.flatMap { closing($0) })
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""])) + [""]
    }

    private func runningHead(_ head: RunningHead?) -> String? {
        guard let head else { return nil }
        let pieces = [head.leading, head.centre, head.trailing].map { plain($0) }.filter { !$0.isEmpty }
        return pieces.isEmpty ? nil : pieces.joined(separator: "  |  ")
    }

    private func heading(_ text: String) -> [String] {
        let lines = TextFlow.wrapped(InertText.cleaned(text), to: width)
        if colour { return lines.map { Escape.bold($0) } }
        let longest = lines.map { DisplayWidth.columns($0) }.max() ?? 0
        return lines + [String(repeating: "=", count: longest)]
    }

    private func closing(_ line: ClosingLine) -> [String] {
        let leading = plain(line.leading)
        let trailing = plain(line.trailing)
        let gap = width - DisplayWidth.columns(leading) - DisplayWidth.columns(trailing)
        if !leading.isEmpty, !trailing.isEmpty, gap >= 2 {
            return [leading + String(repeating: " ", count: gap) + trailing]
        }
        return [leading, trailing].filter { !$0.isEmpty }.flatMap { TextFlow.wrapped($0, to: width) }
    }

    private func wrapped(_ line: Line) -> [String] {
        TextFlow.wrapped(plain(line), to: width)
    }

    private func plain(_ line: Line) -> String {
        TextFlow.plain(line)
    }
}
