import Documents
import Foundation

extension Press {
    /// The pages of a document as PDF, in memory.
    func pages(of document: Document) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("vigil-\(UUID().uuidString)").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
        unlink(path)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try print(document, as: .pdf, to: handle)
        try handle.seek(toOffset: 0)
        return Array(try handle.readToEnd() ?? Data())
    }
}
