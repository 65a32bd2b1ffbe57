import Foundation

/// Tells the service manager how the scheduler is: a datagram to the socket that systemd names. Silent elsewhere.
///
/// Source: sd_notify(3).
package struct ServiceNotice: Sendable {
    /// A path, or a name after `@`; nil where nobody listens.
    private let socket: String?

    package init(environment: [String: String]) {
        socket = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
    }

    package func ready() { send("READY=1") }

    /// - Parameter status: Nil to leave what stands there.
    package func alive(_ status: String? = nil) { send("WATCHDOG=1" + (status.map { "\nSTATUS=\($0)" } ?? "")) }

    package func stopping() { send("STOPPING=1\nSTATUS=stopping") }

    /// Whoever does not listen misses it: nothing depends on it here.
    @discardableResult
    func send(_ text: String) -> Bool {
        guard let socket else { return false }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(socket.utf8)
        // An abstract name begins with a zero byte instead of the sign.
        if socket.hasPrefix("@") { name[0] = 0 }
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { path in path.copyBytes(from: name) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + name.count)
        let file = Foundation.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { return false }
        defer { close(file) }
        let bytes = Array(text.utf8)
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                sendto(file, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), address, length)
            }
        }
        return sent == bytes.count
    }
}
