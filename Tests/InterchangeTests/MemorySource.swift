import Interchange

/// Bytes in memory that arrive in pieces of a given size, so that every boundary can be tried.
final class MemorySource: ByteSource {
    let name = "people.csv"
    private(set) var bytesRead = 0
    private let bytes: [UInt8]
    private let piece: Int

    init(_ bytes: some Sequence<UInt8>, piece: Int = .max) {
        self.bytes = Array(bytes)
        self.piece = piece
    }

    convenience init(_ text: String, piece: Int = .max) {
        self.init(text.utf8, piece: piece)
    }

    var totalBytes: Int? { bytes.count }

    func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        let count = min(piece, target.count, bytes.count - bytesRead)
        target.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }
}

/// Reads all rows of a table, and how it ended.
func rows(_ source: any ByteSource, encoding: TextEncoding? = nil, delimiter: Delimiter? = nil)
    -> (rows: [[String]], lines: [Int], fault: TableError.Fault?)
{
    var rows: [[String]] = []
    var lines: [Int] = []
    do throws(TableError) {
        let reader = try DelimitedReader(source, encoding: encoding, delimiter: delimiter)
        while let row = try reader.next() {
            rows.append(row.strings)
            lines.append(row.line)
        }
        return (rows, lines, nil)
    } catch {
        return (rows, lines, error.fault)
    }
}
