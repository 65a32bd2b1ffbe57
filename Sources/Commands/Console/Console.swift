import ArgumentParser
import Documents
import Foundation
import Settings
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
    /// Lines of the terminal; nil where there is none.
    let height: Int?
    var hasColour: Bool
    /// Talk is left out.
    var isQuiet = false
    /// The command line of the pager; nil for none.
    var pager: String?

    /// The process's own streams.
    static func real(environment: [String: String]) -> Console {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let size = measuredSize()
        return Console(
            out: answer, err: tell,
            readInput: { try FileHandle.standardInput.readToEnd() ?? Data() },
            isTerminal: isTerminal,
            isErrorTerminal: isatty(STDERR_FILENO) == 1,
            isInputTerminal: isatty(STDIN_FILENO) == 1,
            width: size?.width ?? environment["COLUMNS"].flatMap(Int.init) ?? 100,
            height: size?.height,
            hasColour: isTerminal && environment["TERM"] != "dumb")
    }

    /// Writes to the process's standard output.
    ///
    /// - Throws: ``CommandError/outputRefused(reason:)``.
    @Sendable static func answer(_ bytes: [UInt8]) throws {
        // A reader that has read enough, such as `head`, ends the answer and is no error.
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            if cause?.code == Int(EPIPE) { throw ExitCode.success }
            throw CommandError.outputRefused(reason: cause.map { String(cString: strerror(Int32($0.code))) } ?? "")
        }
    }

    /// Writes to the process's standard error, as far as it takes it.
    @Sendable static func tell(_ text: String) {
        do {
            try FileHandle.standardError.write(contentsOf: Data(text.utf8))
        } catch {
            // A full disk under the log: the work goes on, and there is no other place to say so.
        }
    }

    /// The same console, as the settings want it.
    func following(_ settings: Settings) -> Console {
        var console = self
        console.isQuiet = settings.isQuiet
        console.pager = isTerminal ? settings.pager : nil
        switch settings.colour {
        case "always": console.hasColour = true
        case "never": console.hasColour = false
        default: break
        }
        return console
    }

    private static func measuredSize() -> (width: Int, height: Int)? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
        return (min(400, Int(size.ws_col)), Int(size.ws_row))
    }

    /// Can somebody be asked here, and answer?
    var canAsk: Bool { isInputTerminal && isErrorTerminal }

    /// Says that what is told did not happen, where the answer itself does not.
    func sayRehearsed(_ isRehearsal: Bool) {
        if isRehearsal { say("A rehearsal: nothing was changed.") }
    }

    /// A line of talk; what it names cannot move a cursor or colour the terminal.
    func say(_ text: String) {
        if !isQuiet { err(InertText.keepingLines(text) + "\n") }
    }
}
