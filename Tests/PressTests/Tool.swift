import Foundation
import TestSupport

/// Programs that the tests run, if they are installed.
enum Tool {
    struct Failed: Error {
        let program: String
        let status: Int32
    }

    struct Outcome {
        let status: Int32
        let output: Data
        let errors: String
    }

    static let python = URL(filePath: "/usr/bin/python3")
    static let hasPython = FileManager.default.isExecutableFile(atPath: python.path)
    static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
    static let hasCodeReader = FileManager.default.isExecutableFile(atPath: "/usr/bin/zbarimg")

    /// Beside the tests, since both are built together.
    static let press = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        path: "vigil-press")
    static let hasPress = FileManager.default.isExecutableFile(atPath: press.path)

    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let outcome = try run(URL(filePath: "/usr/bin/\(program)"), arguments, input: Data())
        guard outcome.status == 0 else { throw Failed(program: program, status: outcome.status) }
        return String(decoding: outcome.output, as: UTF8.self)
    }

    static func run(
        _ program: URL, _ arguments: [String], input: Data, environment: [String: String] = [:]
    ) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vigil-tool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays: \(error)") }
        }
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try input.write(to: files[0])
        try Data().write(to: files[1])
        try Data().write(to: files[2])
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        return Outcome(
            status: process.end(), output: try Data(contentsOf: files[1]),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
}
