import Documents
import Foundation

/// A printer that CUPS knows, reached through its `lp`.
struct Printer {
    private let name: String
    private let command: String

    /// - Throws: ``CommandError/printerMissing`` when there is no `lp` on the path.
    init(_ name: String, path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin") throws {
        let found = path.split(separator: ":").map { "\($0)/lp" }.first {
            $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0)
        }
        guard let found else { throw CommandError.printerMissing }
        self.name = name
        command = found
    }

    /// Hands a PDF over.
    ///
    /// - Parameter title: What the printer's queue calls it.
    /// - Returns: What `lp` said, such as the number of the request.
    func print(_ pages: FileHandle, title: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command)
        process.arguments = ["-d", name, "-t", InertText.cleaned(title)]
        let talk = Pipe()
        process.standardInput = pages
        process.standardOutput = talk
        process.standardError = talk
        do {
            try process.run()
        } catch {
            throw CommandError.printerFailed(name: name, reason: "\(command) could not be started.")
        }
        let bytes = try talk.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let said = InertText.cleaned(
            String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        guard process.terminationStatus == 0, process.terminationReason == .exit else {
            let status = process.terminationStatus
            throw CommandError.printerFailed(name: name, reason: said.isEmpty ? "lp ended with \(status)." : said)
        }
        return said
    }
}
