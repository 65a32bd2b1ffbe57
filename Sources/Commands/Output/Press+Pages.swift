import Documents
import Foundation
import NamelessFile

extension Press {
    /// The pages of a document as PDF, in memory.
    func pages(of document: Document) throws -> [UInt8] {
        Array(try file(of: document).readToEnd() ?? Data())
    }

    /// The pages of a document as PDF, in a file without a name that is to be read from its beginning.
    func file(of document: Document) throws -> FileHandle {
        let file: FileHandle
        do {
            file = try NamelessFile.open()
        } catch {
            throw CommandError.cannotWrite(path: error.path, reason: error.reason)
        }
        try print(document, as: .pdf, to: file)
        try file.seek(toOffset: 0)
        return file
    }
}
