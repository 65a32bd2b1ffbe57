import Foundation
import TestSupport

/// A certificate that signs itself, for one name, made by the command openssl in a folder of its own.
struct Certificate {
    private static let openssl = "/usr/bin/openssl"
    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    private let folder: ScratchFolder
    var certificate: String { folder.path("certificate.pem") }
    var key: String { folder.path("key.pem") }

    /// - Parameter name: As openssl writes it: `IP:127.0.0.1`, `DNS:relay.example.org`.
    init(for name: String) throws {
        folder = try ScratchFolder()
        let process = Process()
        process.executableURL = URL(filePath: Self.openssl)
        process.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
            "-subj", "/CN=sink.example.org", "-addext", "subjectAltName=\(name)", "-keyout", key, "-out", certificate,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard process.end() == 0 else { throw POSIXError(.EIO) }
    }
}
