import Foundation

/// A relay or gateway of the tests' own on the loopback, in a process of its own; gone when this is.
package final class Sink {
    /// What one line to the relay carried.
    package struct Record: Decodable {
        package let commands: [String]
        /// Whole mails, as they were before dots were doubled.
        package let mails: [String]
        /// A mail that never ended.
        package let partial: String?
    }

    package struct Request: Decodable {
        package let path: String
        package let headers: [String: String]
        package let body: String
    }

    private static let python = "/usr/bin/python3"
    package static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: python) }

    /// Whether there is anything to talk to it with, too: the library beside the tests, since both are built together.
    package static var isPossible: Bool {
        let library = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "libvigil-mail.so")
        return isAvailable && FileManager.default.fileExists(atPath: library.path)
    }

    package let port: Int
    private let process: Process
    private let input: FileHandle
    private let output: FileHandle
    private var heard = Data()

    /// - Parameter script: What it answers; see `Sink/sink.py` and `Sink/gateway.py`.
    package init(_ program: String = "sink", script: [String: any Sendable] = [:]) throws {
        process = Process()
        process.executableURL = URL(filePath: Self.python)
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "DeliveryTests/Sink")
        let json = String(decoding: try JSONSerialization.data(withJSONObject: script), as: UTF8.self)
        process.arguments = ["-I", folder.appending(path: "\(program).py").path, json]
        let (wireIn, wireOut) = (try Wire(), try Wire())
        (input, output) = (wireIn.writing, wireOut.reading)
        (process.standardInput, process.standardOutput) = (wireIn.reading, wireOut.writing)
        try process.run()
        for end in [wireIn.reading, wireOut.writing] { try end.close() }
        guard let number = Self.line(from: output, after: &heard).flatMap({ Int($0) }) else {
            throw POSIXError(.ECONNREFUSED)
        }
        port = number
    }

    /// What came over the next line, once it is closed; nil when the sink ended without another.
    package func record() throws -> Record? {
        try Self.line(from: output, after: &heard).map { line in
            try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        }
    }

    /// Everything that came over lines, once nobody talks to the sink any more.
    package func end() throws -> [Record] {
        try input.close()
        var records: [Record] = []
        while let record = try record() { records.append(record) }
        return records
    }

    /// The step at which it falls silent, once it does; for a script that `tells`.
    package func silence() async throws -> String {
        let handle = output
        // Whoever talks to the sink may need the thread that would wait here.
        let line = await withCheckedContinuation { told in
            Thread.detachNewThread { told.resume(returning: handle.availableData) }
        }
        return try JSONDecoder().decode(String.self, from: line)
    }

    package func request() throws -> Request? {
        try Self.line(from: output, after: &heard).map { line in
            try JSONDecoder().decode(Request.self, from: Data(line.utf8))
        }
    }

    deinit {
        // It is not waited for: the thread that would wait may be the one that it needs to end.
        process.terminate()
    }

    private static func line(from handle: FileHandle, after heard: inout Data) -> String? {
        // One line can hold thousands of mails: what was looked through is not looked through again.
        var seen = heard.startIndex
        while true {
            if let end = heard[seen...].firstIndex(of: 0x0A) {
                let line = String(decoding: heard[heard.startIndex..<end], as: UTF8.self)
                heard = Data(heard[heard.index(after: end)...])
                return line
            }
            let more = handle.availableData
            if more.isEmpty { return nil }
            seen = heard.endIndex
            heard += more
        }
    }
}
