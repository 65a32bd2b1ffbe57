import Foundation

/// Has what was written of hostile values read by parsers that are not ours: `Tests/Inert/check.py`.
///
/// With `VIGIL_SOAK=1` in the environment there are 10,000 values instead of a few hundred, and the readers from PyPI
/// read as well where they are installed.
package struct InertCheck {
    package static let isSoak = ProcessInfo.processInfo.environment["VIGIL_SOAK"] == "1"
    package static let values = HostileValues.values(isSoak ? 10_000 : 320, seed: 20_270_226)
    package static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// Faults, a line each; empty when all came out inert.
    package static func faults(_ files: [String: Data], filePath: String = #filePath) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigil-inert-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays: \(error)") }
        }
        try JSONEncoder().encode(values).write(to: folder.appending(path: "values.json"))
        for (format, data) in files { try data.write(to: folder.appending(path: "out.\(format)")) }
        let tests = URL(filePath: filePath).deletingLastPathComponent().deletingLastPathComponent()
        let said = folder.appending(path: "said")
        try Data().write(to: said)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [isSoak ? "python3" : "/usr/bin/python3", tests.appending(path: "Inert/check.py").path, folder.path]
            + (isSoak ? ["--parsers"] : [])
        process.standardError = try FileHandle(forWritingTo: said)
        if !isSoak { process.standardOutput = FileHandle.nullDevice }
        try process.run()
        let status = process.end()
        let faults = String(decoding: try Data(contentsOf: said), as: UTF8.self)
        return status == 0 ? faults : "\(faults)exit \(status)"
    }
}
