import Foundation
import Synchronization

/// Where a command speaks: answers go to the standard output, talk and errors to the standard error.
struct Console: Sendable {
    let out: @Sendable ([UInt8]) throws -> Void
    let err: @Sendable (String) -> Void
    let readInput: @Sendable () throws -> Data
    let isTerminal: Bool
    let isErrorTerminal: Bool
    let isInputTerminal: Bool
    /// Columns, `40...400`.
    let width: Int
    let hasColour: Bool

    /// The process's own streams.
    static func real(environment: [String: String]) -> Console {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Console(
            out: { bytes in try FileHandle.standardOutput.write(contentsOf: Data(bytes)) },
            err: { text in FileHandle.standardError.write(Data(text.utf8)) },
            readInput: { try FileHandle.standardInput.readToEnd() ?? Data() },
            isTerminal: isTerminal,
            isErrorTerminal: isatty(STDERR_FILENO) == 1,
            isInputTerminal: isatty(STDIN_FILENO) == 1,
            width: measuredWidth() ?? environment["COLUMNS"].flatMap(Int.init) ?? 100,
            hasColour: isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb")
    }

    private static func measuredWidth() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
        return min(400, Int(size.ws_col))
    }

    /// A line of talk.
    func say(_ text: String) {
        err(text + "\n")
    }

    /// What could not be done, and what to type next.
    func explain(_ code: String, _ summary: String, hint: String?) {
        say("error[\(code)]: \(summary)")
        if let hint { say("  hint: \(hint)") }
    }
}
