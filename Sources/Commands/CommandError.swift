import Interchange
import Volunteering

/// What is wrong with a command line itself.
enum CommandError: Error, Hashable, Sendable {
    case nowIsForQuestions
    case unknownEnding(String)
    case binaryToTerminal(String)
    case cannotWrite(path: String, reason: String)
    case outputRefused(reason: String)
    case isRecordFile(path: String)
    case pressMissing(path: String)
    case pressFailed(reason: String, status: Int32)
    case nothingNamed(what: String, example: String)
    case notText(String)
    case unknownEncoding(String)
    case printerMissing
    case printerFailed(name: String, reason: String)
    case printerTakesPages(String)
    case noPicture
    case badAddress(String, reason: String)
}

extension CommandError: Explainable {
    var explanation: Explanation {
        switch self {
        case .nowIsForQuestions:
            Explanation(
                "command.now-is-for-questions", "--now answers questions; it never changes anything.",
                hint: "Leave --now away, or add --dry-run where the command has it.", kind: .usage)
        case .unknownEnding(let path):
            Explanation(
                "command.unknown-ending", "\(path) does not end in a format that can be written.",
                hint: "End it in .txt, .csv, .json, .html, .pdf, .xlsx or .svg, or say --format.", kind: .usage)
        case .binaryToTerminal(let format):
            Explanation(
                "command.binary-to-terminal", "\(format.uppercased()) would only fill the terminal with signs.",
                hint: "Write it to a file: -o roster.\(format)", kind: .usage)
        case .cannotWrite(let path, let reason):
            Explanation(
                "command.cannot-write", "\(path) cannot be written: \(reason).",
                hint: "Name a place that you may write to with -o FILE.", kind: .cannotCreate)
        case .outputRefused(let reason):
            Explanation(
                "command.output-refused", "The standard output takes nothing more: \(reason).",
                hint: "Write the answer to a file with -o FILE. What a change did is kept.", kind: .inputOutput)
        case .isRecordFile(let path):
            Explanation(
                "command.is-record-file", "\(path) is the record file itself; it was left alone.",
                hint: "Name another file.", kind: .usage)
        case .pressMissing(let path):
            Explanation(
                "command.press-missing", "Paper needs vigil-press, and there is none at \(path).",
                hint:
                    "Install libpango1.0-dev, libqrencode-dev and libxlsxwriter-dev, build again, and keep vigil-press "
                    + "beside vigil. "
                    + "HTML prints without it: -o roster.html",
                kind: .unavailable)
        case .pressFailed(let reason, _):
            Explanation(
                "command.press-failed", "vigil-press could not make the page: \(reason)",
                hint: "HTML prints without it: -o roster.html", kind: .unavailable)
        case .nothingNamed(let what, let example):
            Explanation("command.nothing-named", "Nothing says \(what).", hint: "For example: \(example)", kind: .usage)
        case .unknownEncoding(let name):
            Explanation(
                "command.unknown-encoding", "\"\(name)\" is not a character encoding that can be read.",
                hint: "Known are \(TextEncoding.names).", kind: .usage)
        case .printerMissing:
            Explanation(
                "command.printer-missing", "There is no lp on this machine to hand pages to a printer.",
                hint: "Install it: apt install cups-client. Or write the pages to a file: -o roster.pdf",
                kind: .unavailable)
        case .printerFailed(let name, let reason):
            Explanation(
                "command.printer-failed", "The printer \(name) did not take the pages: \(reason)",
                hint: "See which printers there are: lpstat -p. Or write the pages to a file: -o roster.pdf",
                kind: .unavailable)
        case .printerTakesPages(let format):
            Explanation(
                "command.printer-takes-pages", "A printer takes pages, and \(format) is none.",
                hint: "Leave --format away, or write a PDF too: -o roster.pdf", kind: .usage)
        case .noPicture:
            Explanation(
                "command.no-picture", "There is no picture of this answer.",
                hint: "SVG is for: vigil report staffing EVENT, vigil report turnout EVENT. Else say -o FILE.pdf.",
                kind: .usage)
        case .badAddress(let text, let reason):
            Explanation(
                "command.bad-address", "\"\(text)\" is no email address. \(reason)",
                hint: "Write it like aygun@example.org, or a number like +994501234567.", kind: .usage)
        case .notText(let source):
            Explanation(
                "command.not-text", "\(source) is not UTF-8 text.", hint: "Save it as UTF-8 and try again.",
                kind: .invalidData)
        }
    }
}
