import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct ByteReaderTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url }

    init() throws { scratch = try ScratchFolder() }

    @Test func `a missing file and a folder are told apart, with the path`() throws {
        let missing = folder.appending(path: "none.csv").path
        #expect(throws: TableError(missing, .missing)) { try ByteReader(path: missing) }
        #expect(throws: TableError(folder.path, .isDirectory)) { try ByteReader(path: folder.path) }
    }

    @Test func `a file says how much of it was read`() throws {
        let path = folder.appending(path: "people.csv").path
        try Data("a,b\n1,2\n".utf8).write(to: URL(filePath: path))
        let source = try ByteReader(path: path)
        #expect(source.totalBytes == 8)
        #expect(rows(source).rows == [["a", "b"], ["1", "2"]])
        #expect(source.bytesRead == 8)
    }
}
