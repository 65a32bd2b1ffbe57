import ArgumentParser
import Documents
import Foundation
import Settings
import Volunteering

/// Tells an error as people or as programs read it, and ends the process with its exit status.
struct ErrorReport {
    private(set) var isJSON: Bool

    init(isJSON: Bool) {
        self.isJSON = isJSON
    }

    /// A verb's answers may be JSON by the settings alone.
    mutating func follow(_ verb: any VigilCommand, environment: [String: String]) {
        guard !isJSON, let answering = verb as? any AnsweringCommand, answering.output.format == nil else { return }
        do {
            isJSON = try verb.global.settings(environment: environment).format == "json"
        } catch {
            // Settings that cannot be read are the error that is being told.
            isJSON = false
        }
    }

    func end(with error: any Error, after line: CommandLineWords, to console: Console) -> Never {
        switch error {
        case let status as ExitCode: exit(status.rawValue)
        case let error as any Explainable: end(with: error.explanation, to: console)
        default: break
        }
        let status = Vigil.exitCode(for: error)
        if status == .success {
            if let unknown = UsageError.unknownWord(beforeHelpIn: line) { end(with: unknown.explanation, to: console) }
            // Help, the version, a completion script.
            do {
                try console.out(Array((Vigil.fullMessage(for: error, columns: console.width) + "\n").utf8))
                exit(EXIT_SUCCESS)
            } catch {
                end(with: error, after: line, to: console)
            }
        }
        if status == .validationFailure {
            end(with: UsageError(error, in: line).explanation, to: console)
        }
        end(
            with: Explanation(
                "internal", "\(error)", hint: "This is a fault in Vigil; nothing was changed. Please report it.",
                kind: .software),
            to: console)
    }

    private func end(with explanation: Explanation, to console: Console) -> Never {
        console.err(isJSON ? Self.json(explanation) : InertText.keepingLines(Self.text(explanation)))
        exit(explanation.kind.rawValue)
    }

    static func text(_ explanation: Explanation) -> String {
        "error[\(explanation.code)]: \(explanation.summary)\n" + (explanation.hint.map { "  hint: \($0)\n" } ?? "")
    }

    /// One object: `code`, `exit_status`, `hint`, `summary`.
    static func json(_ explanation: Explanation) -> String {
        let told = Told(
            code: explanation.code, summary: explanation.summary, hint: explanation.hint,
            exitStatus: explanation.kind.rawValue)
        do {
            return String(decoding: try JSONAnswer.encode(told), as: UTF8.self)
        } catch {
            return text(explanation)
        }
    }

    private struct Told: Encodable {
        let code: String
        let summary: String
        let hint: String?
        let exitStatus: Int32
    }
}
