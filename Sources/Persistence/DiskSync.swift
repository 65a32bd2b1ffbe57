import Foundation

/// Brings what was written to the disk, so that it is there after a power cut.
package enum DiskSync {
    /// - Parameter path: Of a file, or of a folder in which something got its name.
    /// - Throws: `POSIXError`.
    package static func bring(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    /// Gives what was written beside its place that place: whole or not at all, also when the power fails.
    ///
    /// - Throws: `POSIXError`.
    package static func put(_ scratch: String, at place: String) throws {
        try bring(scratch)
        guard rename(scratch, place) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        try bring(URL(fileURLWithPath: place).deletingLastPathComponent().path)
    }
}
