import Synchronization

/// A flat table that is written line by line, while its records are still being read.
package final class RecordLines: Sendable {
    private let sink: @Sendable ([UInt8]) throws -> Void
    private let append: @Sendable (_ row: [String], _ bytes: inout ByteChunk) -> Void
    private let bytes = Mutex(ByteChunk())

    /// Comma-separated; see ``CSVRenderer``.
    package convenience init(
        csv renderer: CSVRenderer, columns: [String], to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.init(columns, after: renderer.opening, to: sink) { renderer.append($0, to: &$1) }
    }

    /// Tab-separated; see ``TSVRenderer``.
    package convenience init(
        tsv renderer: TSVRenderer, columns: [String], to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) {
        self.init(columns, after: [], to: sink) { renderer.append($0, to: &$1) }
    }

    private init(
        _ columns: [String], after opening: [UInt8], to sink: @escaping @Sendable ([UInt8]) throws -> Void,
        append: @escaping @Sendable (_ row: [String], _ bytes: inout ByteChunk) -> Void
    ) {
        self.sink = sink
        self.append = append
        bytes.withLock { bytes in
            bytes.append(opening)
            append(columns, &bytes)
        }
    }

    /// A line; the sink is called once for many.
    package func write(_ row: [String]) throws {
        try bytes.withLock { bytes in
            append(row, &bytes)
            try bytes.flush(to: sink, whenOver: ByteChunk.size)
        }
    }

    /// Hands over what is left.
    package func finish() throws {
        try bytes.withLock { bytes in try bytes.flush(to: sink) }
    }
}
