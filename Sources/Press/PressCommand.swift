import Documents
import Foundation

/// `vigil-press`: a document as JSON on standard input, its PDF or its workbook on standard output.
package struct PressCommand {
    private let arguments: [String]

    /// Arguments without the program's name.
    package init(arguments: [String]) {
        self.arguments = arguments
    }

    /// - Returns: The exit status; what went wrong stands on standard error.
    package func run() -> Int32 {
        do {
            try print()
            return 0
        } catch let failure as PressFailure {
            return tell(failure)
        } catch {
            return tell(PressFailure("press.output", "The paper could not be written: \(error).", exitStatus: 74))
        }
    }

    private func print() throws {
        if arguments == ["--help"] || arguments == ["-h"] {
            try StandardStreams.write(Array(Self.usage.utf8))
            return
        }
        guard let format = Self.format(arguments) else {
            throw PressFailure(
                "press.usage", "vigil-press does not understand: \(arguments.joined(separator: " "))",
                hint: "vigil-press --format pdf|xlsx < document.json > paper.pdf", exitStatus: 64)
        }
        guard isatty(STDOUT_FILENO) == 0 else {
            throw PressFailure(
                "press.terminal", "A page is not for a terminal.", hint: "Send it to a file: vigil-press … > paper.pdf",
                exitStatus: 64)
        }
        let document = try Self.document(from: try StandardStreams.readInput())
        let output = StandardStreams.Output()
        var warnings: [String] = []
        switch format {
        case .pdf: warnings = try PDFPress().print(document) { try output.write($0) }
        case .xlsx: try XLSXPress().print(document) { try output.write($0) }
        }
        try output.flush()
        for warning in warnings { StandardStreams.tell("warning[press.missing-characters]: \(warning)") }
    }

    private enum Format: String {
        case pdf, xlsx
    }

    /// Nil for what is not understood; PDF when nothing is said.
    private static func format(_ arguments: [String]) -> Format? {
        let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        if words.isEmpty { return .pdf }
        guard words.count == 2, words[0] == "--format" else { return nil }
        return Format(rawValue: words[1])
    }

    private static func document(from data: Data) throws(PressFailure) -> Document {
        do {
            return try DocumentCoding.decoder.decode(Document.self, from: data)
        } catch let error as DecodingError {
            throw PressFailure("press.invalid-document", explanation(of: error), exitStatus: 65)
        } catch {
            throw PressFailure("press.invalid-document", "Standard input holds no document: \(error)", exitStatus: 65)
        }
    }

    private static func explanation(of error: DecodingError) -> String {
        let context: DecodingError.Context? =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        guard let context else { return "Standard input holds no document: \(error)" }
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        return "Standard input holds no document: \(context.debugDescription)\(path.isEmpty ? "" : " At \(path).")"
    }

    private func tell(_ failure: PressFailure) -> Int32 {
        StandardStreams.tell("error[\(failure.code)]: \(failure.summary)")
        if let hint = failure.hint { StandardStreams.tell("  hint: \(hint)") }
        return failure.exitStatus
    }

    private static let usage = """
        Reads a document as JSON on standard input and writes it as PDF, or as a workbook, on standard output.

        Usage: vigil-press [--format pdf|xlsx] < document.json > paper.pdf

        """
}
