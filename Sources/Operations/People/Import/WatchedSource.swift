import Interchange

/// A source of which others can tell whether somebody waits for it, as for a pipe that says nothing more.
final class WatchedSource: ByteSource {
    private let source: any ByteSource
    private let stream: PeopleStream

    init(_ source: any ByteSource, for stream: PeopleStream) {
        self.source = source
        self.stream = stream
    }

    var name: String { source.name }
    var bytesRead: Int { source.bytesRead }
    var totalBytes: Int? { source.totalBytes }

    /// Says that this is the end as soon as nobody wants the rows.
    func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        guard stream.waitForBytes(true) else { return 0 }
        defer { stream.waitForBytes(false) }
        return try source.read(into: target)
    }
}
