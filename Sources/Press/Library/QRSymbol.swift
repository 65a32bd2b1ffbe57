import CQREncode

/// A QR code's squares; owns the library's symbol.
final class QRSymbol {
    /// Modules of white that a reader needs on every side.
    static let quietZone = 4

    private let symbol: UnsafeMutablePointer<QRcode>

    init(_ text: String) throws(PressFailure) {
        guard let symbol = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
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
