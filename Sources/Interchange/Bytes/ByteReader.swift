import Foundation

/// Reads a file, or standard input when the path is "-", piece by piece through `read(2)`.
///
/// A path is opened and closed by this object; the record file itself must never be passed (SQLite would lose its locks).
package final class ByteReader: ByteSource {
    package let name: String
    package private(set) var bytesRead = 0
    package let totalBytes: Int?
    private let descriptor: Int32
    private let closesDescriptor: Bool

    /// - Throws: ``TableError`` with `.missing`, `.isDirectory`, `.notPermitted` or `.unreadable`.
    package init(path: String) throws(TableError) {
        closesDescriptor = path != "-"
        name = closesDescriptor ? path : "standard input"
        descriptor = closesDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        guard descriptor >= 0 else { throw TableError(name, Self.fault(errno)) }

        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let fault = Self.fault(errno)
            if closesDescriptor { close(descriptor) }
            throw TableError(name, fault)
        }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else {
            if closesDescriptor { close(descriptor) }
            throw TableError(name, .isDirectory)
        }
        totalBytes = kind == S_IFREG ? Int(status.st_size) : nil
    }

    deinit {
        if closesDescriptor { close(descriptor) }
    }

    package func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        while true {
            let count = Foundation.read(descriptor, target.baseAddress, target.count)
            if count >= 0 {
                bytesRead += count
                return count
            }
            guard errno == EINTR else { throw TableError(name, Self.fault(errno)) }
        }
    }

    /// Everything that is left, for what is known to be small.
    package func readAll() throws(TableError) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var count = 0
            var fault: TableError?
            piece.withUnsafeMutableBytes { target in
                do throws(TableError) { count = try read(into: target) } catch { fault = error }
            }
            if let fault { throw fault }
            if count == 0 { return all }
            all += piece[..<count]
        }
    }

    private static func fault(_ code: Int32) -> TableError.Fault {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EISDIR: .isDirectory
        case EACCES, EPERM: .notPermitted
        default: .unreadable(String(cString: strerror(code)))
        }
    }
}
