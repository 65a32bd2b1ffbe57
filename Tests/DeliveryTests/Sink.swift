import Delivery
import Foundation

/// A relay or gateway of the tests' own on the loopback, in a process of its own; gone when this is.
final class Sink {
    /// What one line to the relay carried.
    struct Record: Decodable {
        let commands: [String]
        /// Whole mails, as they were before dots were doubled.
        let mails: [String]
        /// A mail that never ended.
        let partial: String?
    }

    struct Request: Decodable {
        let path: String
        let headers: [String: String]
        let body: String
    }

    private static let python = "/usr/bin/python3"
    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: python) }
    /// Whether there is anything to talk to it with, too.
    static var isPossible: Bool { isAvailable && Courier.hasLibrary }

    let port: Int
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private var heard = Data()

    /// - Parameter script: What it answers; see `Sink/sink.py` and `Sink/gateway.py`.
    init(_ program: String = "sink", script: [String: any Sendable] = [:], filePath: String = #filePath) throws {
        process = Process()
        process.executableURL = URL(filePath: Self.python)
        let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Sink")
        let json = String(decoding: try JSONSerialization.data(withJSONObject: script), as: UTF8.self)
        process.arguments = ["-I", folder.appending(path: "\(program).py").path, json]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard let number = Self.line(from: output.fileHandleForReading, after: &heard).flatMap({ Int($0) }) else {
            throw POSIXError(.ECONNREFUSED)
        }
        port = number
    }

    /// What came over the next line, once it is closed; nil when the sink ended without another.
    func record() throws -> Record? {
        try Self.line(from: output.fileHandleForReading, after: &heard).map { line in
            try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        }
    }

    func request() throws -> Request? {
        try Self.line(from: output.fileHandleForReading, after: &heard).map { line in
            try JSONDecoder().decode(Request.self, from: Data(line.utf8))
        }
    }

    deinit {
        // Its standard input ends, and so does it.
        do { try input.fileHandleForWriting.close() } catch { process.terminate() }
        process.waitUntilExit()
    }

    private static func line(from handle: FileHandle, after heard: inout Data) -> String? {
        while true {
            if let end = heard.firstIndex(of: 0x0A) {
                let line = String(decoding: heard[heard.startIndex..<end], as: UTF8.self)
                heard = Data(heard[heard.index(after: end)...])
                return line
            }
            let more = handle.availableData
            if more.isEmpty { return nil }
            heard += more
        }
    }
}
