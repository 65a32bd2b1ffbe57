import Documents
import Foundation

/// Runs `vigil-press`, which makes paper in a process of its own.
struct Press {
    private let path: String

    /// The press that was installed beside this command.
    ///
    /// - Throws: ``CommandError/pressMissing(path:)``.
    static func beside(executable: String) throws -> Press {
        let own = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        let path = own.deletingLastPathComponent().appendingPathComponent("vigil-press").path
        guard FileManager.default.isExecutableFile(atPath: path) else { throw CommandError.pressMissing(path: path) }
        return Press(path: path)
    }

    /// Sends a document to the press, and its pages to the handle.
    func print(_ document: Document, as format: OutputFormat, to output: FileHandle) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["--format", format.rawValue]
        let input = Pipe()
        let talk = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = talk
        // A press that stops early must not take this process with it.
        signal(SIGPIPE, SIG_IGN)
        try process.run()
        var broken: (any Error)?
        do {
            try input.fileHandleForWriting.write(contentsOf: DocumentCoding.encoder.encode(document))
            try input.fileHandleForWriting.close()
        } catch {
            broken = error
        }
        let said = String(decoding: try talk.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandError.pressFailed(
                reason: said.trimmingCharacters(in: .whitespacesAndNewlines), status: process.terminationStatus)
        }
        if let broken { throw broken }
    }
}
