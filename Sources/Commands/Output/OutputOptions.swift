import ArgumentParser
import Documents
import Foundation

/// In which form an answer is wanted, and where.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "text, json, csv, html, pdf, xlsx, or svg of a report.",
            discussion: "Else by the file's ending; else text on a terminal and tab-separated fields in a pipe.",
            valueName: "format"))
    var format: OutputFormat?

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @Flag(help: "Begin CSV with a byte order mark, as Excel wants it.")
    var bom = false

    @Option(help: ArgumentHelp("What stands between the fields of CSV: , or ; or tab.", valueName: "sign"))
    var delimiter: CSVRenderer.Delimiter = .comma

    /// The file that is meant; nil for the standard output.
    var path: String? { output == "-" ? nil : output }

    /// The form that is meant.
    ///
    /// - Parameter usual: What the settings say, for an answer that goes to no file.
    func resolvedFormat(isTerminal: Bool, usual: OutputFormat? = nil) throws -> OutputFormat {
        if let format { return format }
        guard let output, output != "-" else { return usual ?? (isTerminal ? .text : .tsv) }
        guard let format = OutputFormat(ending: URL(fileURLWithPath: output).pathExtension) else {
            throw CommandError.unknownEnding(output)
        }
        return format
    }
}

enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, tsv, json, csv, html, pdf, xlsx, svg

    init?(ending: String) {
        switch ending.lowercased() {
        case "txt", "text": self = .text
        case "htm": self = .html
        default: self.init(rawValue: ending.lowercased())
        }
    }

    // As the argument parser would have them, which asks the runtime for what every raw value is.
    static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    static var allValueDescriptions: [String: String] { [:] }

    /// Made by `vigil-press`.
    var isBinary: Bool { self == .pdf || self == .xlsx }

    /// Meant to be printed, so that sheets take numbers.
    var isPaper: Bool { self == .pdf || self == .html }
}

extension CSVRenderer.Delimiter: ExpressibleByArgument {
    /// The sign itself, or its name.
    package init?(argument: String) {
        switch argument.lowercased() {
        case ",", "comma": self = .comma
        case ";", "semicolon": self = .semicolon
        case "\t", "tab", "\\t": self = .tab
        default: return nil
        }
    }

    package var defaultValueDescription: String { "," }

    package static var allValueStrings: [String] { [",", ";", "tab"] }
}
