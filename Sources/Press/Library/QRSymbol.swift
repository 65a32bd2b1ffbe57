import CQREncode

/// A QR code's squares; owns the library's symbol.
final class QRSymbol {
    /// Modules of white that a reader needs on every side.
    static let quietZone = 4

    private let symbol: UnsafeMutablePointer<QRcode>

    /// Digits, capitals and `$%*+-./:` take about half the room of other characters.
    init(_ text: String) throws(PressFailure) {
        guard !text.utf8.contains(0), let symbol = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
            throw PressFailure(
                "press.code-too-long",
                "The text for the QR code has \(text.utf8.count) bytes, more than a code can hold.",
                exitStatus: 65)
        }
        self.symbol = symbol
    }

    deinit {
        QRcode_free(symbol)
    }

    /// Modules on a side.
    var size: Int { Int(symbol.pointee.width) }

    /// Stretches of dark modules, from the left.
    func darkRuns(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...size {
            let isDark = column < size && symbol.pointee.data[row * size + column] & 1 == 1
            if isDark, start == nil { start = column }
            if !isDark, let begun = start {
                runs.append(begun..<column)
                start = nil
            }
        }
        return runs
    }
}
