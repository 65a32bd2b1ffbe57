import Foundation
import Persistence
import Volunteering

/// A file that is there whole or not at all: written beside its destination, synced, then renamed. Mode 0600.
///
/// A device or a pipe, such as `/dev/stdout`, is written to as it is: nothing is put in its place.
struct AtomicFile {
    private let destination: String
    private let scratch: String
    private let isStream: Bool

    /// - Throws: ``CommandError/cannotWrite(path:reason:)`` when there is no such folder.
    init(at path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandError.cannotWrite(path: path, reason: "there is no folder \(folder)")
        }
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw CommandError.cannotWrite(path: path, reason: "it is a folder")
        }
        destination = path
        var status = stat()
        isStream = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        scratch = "\(folder)/\(ScratchName(for: URL(fileURLWithPath: path).lastPathComponent))"
    }

    /// Fills the file through a sink of bytes.
    func fill(_ work: (_ sink: @escaping ([UInt8]) throws -> Void) throws -> Void) throws {
        try fill(writtenBy: { handle in try work { bytes in try handle.write(contentsOf: Data(bytes)) } })
    }

    /// A disk that is full is nobody's fault here; what the work itself threw stays as it is.
    private static func explained(_ error: any Error, path: String) -> any Error {
        var cause = error as NSError
        while cause.domain != NSPOSIXErrorDomain, let under = cause.userInfo[NSUnderlyingErrorKey] as? NSError {
            cause = under
        }
        guard cause.domain == NSPOSIXErrorDomain, !(error is any Explainable) else { return error }
        return CommandError.cannotWrite(path: path, reason: String(cString: strerror(Int32(cause.code))))
    }

    /// Fills the file through its handle.
    func fill(writtenBy work: (FileHandle) throws -> Void) throws {
        if isStream { return try pour(work) }
        let handle = try opened(scratch, O_CREAT | O_EXCL)
        let mark = ScratchFiles.add(scratch)
        defer { ScratchFiles.remove(mark) }
        do {
            try work(handle)
            try handle.synchronize()
            try handle.close()
            guard rename(scratch, destination) == 0 else {
                throw CommandError.cannotWrite(path: destination, reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(scratch)
            throw Self.explained(error, path: destination)
        }
    }

    private func pour(_ work: (FileHandle) throws -> Void) throws {
        let handle = try opened(destination)
        do {
            try work(handle)
            try handle.close()
        } catch {
            throw Self.explained(error, path: destination)
        }
    }

    private func opened(_ path: String, _ flags: Int32 = 0) throws -> FileHandle {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o600)
        guard descriptor >= 0 else {
            throw CommandError.cannotWrite(path: destination, reason: String(cString: strerror(errno)))
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}
