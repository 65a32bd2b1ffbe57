/// Lines of a document as inert text, broken where a terminal's line ends.
enum TextFlow {
    /// The words of a line; room to write in becomes underscores, page numbers are left out with what set them apart.
    static func plain(_ line: Line) -> String {
        var text = ""
        for piece in line.pieces {
            switch piece {
            case .text(let words, _): text += words
            case .blank(let millimetres): text += String(repeating: "_", count: max(3, Int(millimetres / 2.5)))
            case .page: continue
            }
        }
        let clean = InertText.cleaned(text)
        guard line.pieces.contains(where: { if case .page = $0 { true } else { false } }) else { return clean }
        return trimmed(clean, of: " ·|–-")
    }

    /// Breaks at spaces, and inside a word only when the word alone is wider than the line. Never empty.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        guard DisplayWidth.of(text) > width else { return [text] }
        var lines: [String] = []
        var line = ""
        var used = 0
        func end() {
            lines.append(trimmed(line, of: " "))
            line = ""
            used = 0
        }
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let wordWidth = DisplayWidth.of(word)
            if used > 0, used + 1 + wordWidth > width {
                end()
            } else if used > 0 || !line.isEmpty {
                line += " "
                used += 1
            }
            guard wordWidth > width else {
                line += word
                used += wordWidth
                continue
            }
            for character in word {
                let columns = DisplayWidth.of(character)
                if used + columns > width { end() }
                line.append(character)
                used += columns
            }
        }
        end()
        return lines
    }

    /// Filled with spaces up to the width.
    static func padded(_ text: String, to width: Int, trailing: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
        return trailing ? fill + text : text + fill
    }

    static func trimmed(_ text: String, of unwanted: String) -> String {
        var rest = Substring(text)
        while let last = rest.last, unwanted.contains(last) { rest.removeLast() }
        return String(rest)
    }
}

/// The two escapes that a listing uses.
enum Escape {
    static func bold(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[0m" }
    static func underlined(_ text: String) -> String { "\u{1B}[1;4m\(text)\u{1B}[0m" }
}
