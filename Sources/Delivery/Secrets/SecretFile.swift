import Foundation

/// A file that holds one secret, which only its owner may read.
///
/// Secrets never come from the command line, which everybody on the machine can see, nor from the record file.
package struct SecretFile: Hashable, Sendable {
    private static let longest = 8_192

    package let path: String
    /// systemd guards the folder itself and chooses the file's mode.
    private let isGuarded: Bool

    /// A file that must belong to whoever runs this, or to root, with no rights for others.
    package init(at path: String) {
        self.path = path
        isGuarded = false
    }

    /// What `LoadCredential=` in a systemd unit put into the service's own folder.
    /// - Parameter folder: `$CREDENTIALS_DIRECTORY`.
    package init(credential name: String, in folder: String) {
        path = "\(folder)/\(name)"
        isGuarded = true
    }

    /// The file's one line, without its end.
    /// - Parameter form: What it should hold, for the message.
    /// - Throws: ``DeliveryError``.
    func line(form: String) throws(DeliveryError) -> String {
        var bytes = try contents()
        while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count < Self.longest, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .secretMalformed(path: path, form: form)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func contents() throws(DeliveryError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT ? .secretMissing(path: path) : unreadable(errno) }
        defer { close(descriptor) }
        // Judged by the open file, so that nobody can put another in its place in between.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .secretUnreadable(path: path, reason: "it is no file") }
        if !isGuarded {
            guard status.st_uid == geteuid() || status.st_uid == 0, status.st_mode & 0o077 == 0 else {
                throw .secretExposed(path: path)
            }
        }
        var bytes = [UInt8](repeating: 0, count: Self.longest)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { buffer in
                Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw unreadable(errno) }
            if more == 0 { break }
            count += more
        }
        return Array(bytes.prefix(count))
    }

    private func unreadable(_ problem: Int32) -> DeliveryError {
        .secretUnreadable(path: path, reason: String(cString: strerror(problem)))
    }
}
