import CQREncode

/// A QR code's squares.
struct QRSymbol: Sendable {
    /// Modules of white that a reader needs on every side.
    static let quietZone = 4

    /// Modules on a side.
    let size: Int
    private let isDark: [Bool]

    /// Digits, capitals and `$%*+-./:` take about half the room of other characters.
    init(_ text: String) throws(PressFailure) {
        guard !text.utf8.contains(0), let symbol = QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
            throw PressFailure(
                "press.code-too-long",
                "The text for the QR code has \(text.utf8.count) bytes, more than a code can hold.",
                exitStatus: 65)
        }
        defer { QRcode_free(symbol) }
        let size = Int(symbol.pointee.width)
        self.size = size
        isDark = [Bool](unsafeUninitializedCapacity: size * size) { [data = symbol.pointee.data] modules, count in
            // The lowest bit is the square itself; the others tell where it belongs.
            for index in 0..<size * size { modules[index] = (data?[index] ?? 0) & 1 == 1 }
            count = size * size
        }
    }

    func isDark(row: Int, column: Int) -> Bool { isDark[row * size + column] }

    /// Stretches of dark modules, from the left.
    func darkRuns(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...size {
            let isDark = column < size && isDark(row: row, column: column)
            if isDark, start == nil { start = column }
            if !isDark, let begun = start {
                runs.append(begun..<column)
                start = nil
            }
        }
        return runs
    }
}
