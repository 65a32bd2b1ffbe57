/// The values of a cell one by one, trimmed and not blank: exports of contacts join several by ` ::: `.
struct JoinedValues {
    private let cell: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ cell: UnsafeBufferPointer<UInt8>) {
        self.cell = cell
    }

    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        while at < cell.count {
            let start = at
            while at < cell.count, !isSeparator { at += 1 }
            let value = UnsafeBufferPointer(rebasing: cell[start..<at]).trimmed
            at += 3
            if !value.isEmpty { return value }
        }
        return nil
    }

    private var isSeparator: Bool {
        cell[at] == 0x3A && at + 2 < cell.count && cell[at + 1] == 0x3A && cell[at + 2] == 0x3A
    }
}
