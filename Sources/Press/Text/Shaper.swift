import CPango

/// Sets text into glyphs, each distinct word once: rosters repeat first names, roles and the starts of phone numbers.
final class Shaper {
    private let engine: LayoutEngine
    private(set) var fonts: [ObjectReference<PangoFont>] = []
    private(set) var runs: [GlyphRun] = []
    private var fontIndices: [UnsafeMutablePointer<PangoFont>: Int] = [:]
    private var styles: [TextStyle: Int] = [:]
    private var lastStyle: (style: TextStyle, number: Int)?
    private var words: [WordKey: Word] = [:]
    private var pieces: [Piece] = []
    private var layouts: [LayoutRequest: [TextLine]] = [:]
    /// Characters that no installed font has; `U+FFFD` stands for them on paper.
    private(set) var missing: Set<Unicode.Scalar> = []

    /// A class, so that a line takes what it needs without copying arrays.
    private final class Word {
        let parts: [TextLine.Part]
        let width: Double

        init(_ line: TextLine) {
            parts = line.parts
            width = line.width
        }
    }

    init() throws(PressFailure) {
        engine = try LayoutEngine()
    }

    /// One line as long as it gets.
    func line(_ spans: [Span]) throws(PressFailure) -> TextLine {
        var line = TextLine()
        for span in spans {
            switch span {
            case .text(let text, let style):
                guard split(text, style) else { return try lines(LayoutRequest(spans: spans)).first ?? TextLine() }
                for piece in pieces {
                    let word = if let known = words[piece.key] { known } else { try shape(piece, of: text, style) }
                    let x = Float(line.width)
                    for part in word.parts { line.parts.append(.init(run: part.run, x: x + part.x)) }
                    line.width += word.width
                }
            case .blank(let width, _):
                line.blanks.append(.init(x: line.width, width: width))
                line.width += width
            }
            line.size = max(line.size, span.style.size)
        }
        return line
    }

    /// As many lines as it takes, or as many as there may be.
    func lines(_ request: LayoutRequest) throws(PressFailure) -> [TextLine] {
        if let known = layouts[request] { return known }
        let lines = try layOut(request)
        layouts[request] = lines
        return lines
    }

    private struct Piece {
        let key: WordKey
        let range: Range<Int>
    }

    /// Fills `pieces`, whose memory is used again for every text.
    private func split(_ text: String, _ style: TextStyle) -> Bool {
        let number = number(of: style)
        var text = text
        pieces.removeAll(keepingCapacity: true)
        return text.withUTF8 { bytes in
            WordSplitter.forEachPiece(of: bytes) { range in
                pieces.append(
                    Piece(key: WordKey(UnsafeBufferPointer(rebasing: bytes[range]), style: number), range: range))
            }
        }
    }

    private func shape(_ piece: Piece, of text: String, _ style: TextStyle) throws(PressFailure) -> Word {
        let start = text.utf8.index(text.startIndex, offsetBy: piece.range.lowerBound)
        let end = text.utf8.index(start, offsetBy: piece.range.count)
        let own = String(text[start..<end])
        let word = Word(try layOut(LayoutRequest(spans: [.text(own, style)])).first ?? TextLine())
        words[piece.key] = word
        return word
    }

    private func number(of style: TextStyle) -> Int {
        if let last = lastStyle, last.style == style { return last.number }
        let number = styles[style] ?? styles.count
        styles[style] = number
        lastStyle = (style, number)
        return number
    }

    private func layOut(_ request: LayoutRequest) throws(PressFailure) -> [TextLine] {
        var lines: [TextLine] = []
        let size = request.spans.map(\.style.size).max() ?? 0
        let offsets = try engine.read(request) { (found, text) throws(PressFailure) in
            lines.append(try read(found, text, size: size))
        }
        guard !offsets.isEmpty else { return lines }
        return try layOut(replacing(offsets, in: request))
    }

    private func read(
        _ line: UnsafeMutablePointer<PangoLayoutLine>, _ text: UnsafePointer<CChar>, size: Double
    ) throws(PressFailure) -> TextLine {
        var set = TextLine()
        set.size = size
        var node = line.pointee.runs
        while let current = node {
            node = current.pointee.next
            guard let item = current.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self).pointee else {
                continue
            }
            let width = item.width
            defer { set.width += width }
            // A lone object replacement character is the room of a blank.
            if item.glyphs.pointee.num_glyphs == 1, item.glyphs.pointee.glyphs[0].glyph == SpecialGlyph.empty {
                if item.item.pointee.length == 3, isBlank(text + Int(item.item.pointee.offset)) {
                    set.blanks.append(.init(x: set.width, width: width))
                }
                continue
            }
            guard let font = item.item.pointee.analysis.font else { throw .drawing("text without a font") }
            let run = item.run(font: index(of: font), text: text)
            set.parts.append(.init(run: Int32(runs.count), x: Float(set.width)))
            runs.append(run)
        }
        return set
    }

    private func isBlank(_ bytes: UnsafePointer<CChar>) -> Bool {
        UInt8(bitPattern: bytes[0]) == 0xEF && UInt8(bitPattern: bytes[1]) == 0xBF
            && UInt8(bitPattern: bytes[2]) == 0xBC
    }

    private func index(of font: UnsafeMutablePointer<PangoFont>) -> Int {
        if let known = fontIndices[font] { return known }
        fontIndices[font] = fonts.count
        fonts.append(ObjectReference(sharing: font))
        return fonts.count - 1
    }

    /// The request with a sign in place of each character that no font has.
    private func replacing(_ offsets: [Int], in request: LayoutRequest) -> LayoutRequest {
        let wanted = Set(offsets)
        var position = 0
        let spans = request.spans.map { span -> Span in
            guard case .text(let text, let style) = span else {
                position += 3
                return span
            }
            var replaced = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                if wanted.contains(position), scalar != "\u{FFFD}" {
                    missing.insert(scalar)
                    replaced.append("\u{FFFD}")
                } else if wanted.contains(position) {
                    replaced.append("?")
                } else {
                    replaced.append(scalar)
                }
                position += scalar.utf8.count
            }
            return .text(String(replaced), style)
        }
        return LayoutRequest(spans: spans, width: request.width, maximumLines: request.maximumLines)
    }
}
