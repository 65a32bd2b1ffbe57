import Language

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

    /// Breaks at spaces, after hyphens and within addresses, and inside a word only when it alone is wider than the line. Never empty.
    static func wrapped(_ text: String, to width: Int) -> [String] {
        guard DisplayWidth.columns(text) > width else { return [text] }
        var lines: [String] = []
        var line = ""
        var used = 0
        func end() {
            lines.append(trimmed(line, of: " "))
            line = ""
            used = 0
        }
        for part in parts(of: text) {
            let columns = DisplayWidth.columns(String(part))
            let needed = part.last == " " ? columns - 1 : columns
            if used > 0, used + needed > width { end() }
            guard needed > width else {
                line += part
                used += columns
                continue
            }
            for character in part {
                let columns = DisplayWidth.columns(String(character))
                if used + columns > width, character != " " { end() }
                line.append(character)
                used += columns
            }
        }
        end()
        return lines
    }

    /// Words with the space or the hyphen that ends them; an address in its parts.
    static func parts(of text: String) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let character = text[index]
            index = text.index(after: index)
            let endsPart =
                character == " "
                || character == "-" && index < text.endIndex && text[index].isLetter
                    && start < text.index(before: index)
            if endsPart {
                parts.append(text[start..<index])
                start = index
            }
        }
        if start < text.endIndex { parts.append(text[start...]) }
        return parts.flatMap { $0.contains("@") ? addressParts(of: $0) : [$0] }
    }

    /// An address breaks before its sign and its points, where nobody takes the break for a part of it.
    private static func addressParts(of word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var start = word.startIndex
        for index in word.indices where index > start && (word[index] == "@" || word[index] == ".") {
            parts.append(word[start..<index])
            start = index
        }
        parts.append(word[start...])
        return parts
    }

    /// A mark behind right-to-left letters, so that a terminal which turns them leaves the next column where it is.
    static func enclosed(_ text: String) -> String {
        let isTurned = text.unicodeScalars.contains {
            (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value)
                || (0xFE70...0xFEFC).contains($0.value)
        }
        return isTurned ? text + "\u{200E}" : text
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
