import Foundation

/// A file for this process and its children alone: it loses its name at once, and is gone when all have closed it.
package enum NamelessFile {
    package struct Refused: Error {
        package let path: String
        package let number: Int32
        package var reason: String { String(cString: strerror(number)) }
    }

    /// Opens one for reading and writing, in the folder for temporary files.
    package static func open() throws(Refused) -> FileHandle {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("vigil-\(UUID().uuidString)").path
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refused(path: path, number: errno) }
        unlink(path)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
