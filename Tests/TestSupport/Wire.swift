import Foundation

/// A line to a process: what goes in at one end comes out at the other, and ends when that end is closed.
///
/// Foundation's pipes can be held open by any other process that was started at the same moment; no process gets hold
/// of these ends but the one that they are given to.
package struct Wire {
    package let reading: FileHandle
    package let writing: FileHandle

    package init() throws {
        var ends: [Int32] = [0, 0]
        // Unlike a pipe, a pair of sockets can be closed to other processes from its first moment.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
}
