import Dispatch
import Interchange

/// A list from a pipe whose writer stops in the middle, and neither goes on nor closes it.
final class SilentPipe: ByteSource, @unchecked Sendable {
    let name = "standard input"
    private(set) var bytesRead = 0
    let totalBytes: Int? = nil
    private let bytes: [UInt8]
    private let closed = DispatchSemaphore(value: 0)

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        if bytesRead == bytes.count { closed.wait() }
        let count = min(target.count, bytes.count - bytesRead)
        target.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }

    /// Lets go of whoever still reads.
    func close() {
        closed.signal()
    }
}
