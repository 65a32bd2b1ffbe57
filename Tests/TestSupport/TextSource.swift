import Interchange
import Operations
import Synchronization

/// A file to import that a test wrote as text.
package final class TextSource: ByteSource {
    package let name: String
    package private(set) var bytesRead = 0
    private let bytes: [UInt8]

    package init(_ text: String, name: String = "people.csv") {
        bytes = Array(text.utf8)
        self.name = name
    }

    package var totalBytes: Int? { bytes.count }

    package func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        let count = min(target.count, bytes.count - bytesRead)
        target.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }
}

extension ImportSource {
    /// Lines of a table; the first has the headings.
    package static func lines(_ lines: String..., name: String = "people.csv") -> ImportSource {
        let text = lines.joined(separator: "\n") + "\n"
        return ImportSource(name: name) { TextSource(text, name: name) }
    }

    package static func file(_ path: String, name: String) -> ImportSource {
        ImportSource(name: name) { try ByteReader(path: path) }
    }
}

/// Keeps the rows that an import rejects.
package final class RejectedRows: Sendable {
    private let kept = Mutex<[RejectedRow]>([])

    package init() {}

    package var all: [RejectedRow] { kept.withLock { $0 } }

    /// The source, with its rejected rows kept here.
    package func of(_ source: ImportSource) -> ImportSource {
        var source = source
        source.reject = { _, row in self.kept.withLock { $0.append(row) } }
        return source
    }
}
