import Foundation
import Testing

@testable import Scheduling

@Suite struct ServiceNoticeTests {
    /// A socket that listens as a service manager does.
    private final class Manager {
        let path = FileManager.default.temporaryDirectory.appending(path: "vigil-notify-\(UUID().uuidString.prefix(8))")
            .path
        private let file: Int32

        init() throws {
            file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
            let length = socklen_t(MemoryLayout<sockaddr_un>.size)
            let bound = withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(file, $0, length) }
            }
            try #require(bound == 0)
        }

        func hear() -> String {
            var bytes = [UInt8](repeating: 0, count: 512)
            let count = recv(file, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }

        deinit {
            close(file)
            unlink(path)
        }
    }

    @Test func `the service manager hears of the start, of each tick, and of the end`() throws {
        let manager = try Manager()
        let notice = ServiceNotice(environment: ["NOTIFY_SOCKET": manager.path])
        notice.ready()
        #expect(manager.hear() == "READY=1")
        notice.alive("watching")
        #expect(manager.hear() == "WATCHDOG=1\nSTATUS=watching")
        notice.stopping()
        #expect(manager.hear() == "STOPPING=1\nSTATUS=stopping")
    }

    @Test(arguments: [nil, "", "relative", "/nowhere/at/all", "/" + String(repeating: "x", count: 200)])
    func `where nobody listens nothing happens`(socket: String?) {
        let notice = ServiceNotice(environment: socket.map { ["NOTIFY_SOCKET": $0] } ?? [:])
        #expect(!notice.send("READY=1"))
    }
}
