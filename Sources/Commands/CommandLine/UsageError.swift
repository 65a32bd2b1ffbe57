import ArgumentParser
import Foundation
import Language
import Volunteering

/// What the argument parser refuses, in our words and with the next thing to type.
struct UsageError: Error, Hashable, Sendable {
    enum Fault: Hashable, Sendable {
        case unknownVerb(String, of: String, suggestion: String?, all: [String])
        case unknownOption(String, suggestion: String?, onlyAfterVerb: Bool)
        case missing(String, meaning: String)
        case noValue(String)
        case badValue(String, of: String, words: [String])
        case negative(String, after: String)
        case tooMuch([String])
        case other(String)
    }

    let fault: Fault
    /// The command that was reached, such as `vigil event add`.
    let command: String

    init(fault: Fault, command: String) {
        self.fault = fault
        self.command = command
    }

    /// - Parameter message: The argument parser's; what it means is read from it and from the words themselves.
    /// - Parameter help: The parser's words about the argument that the message is about, if it has any.
    init(_ message: String, help: String = "", in line: CommandLineWords) {
        let (reached, path, count) = line.reached
        command = (["vigil"] + path).joined(separator: " ")
        let names = reached.verbNames
        let next = line.words.dropFirst(count).first
        if !names.isEmpty, let next, !next.hasPrefix("-") {
            fault = .unknownVerb(next, of: command, suggestion: Self.meant(next, among: names), all: names)
        } else if let place = line.words.firstIndex(where: { $0.wholeMatch(of: /-\d+([.,]\d+)?/) != nil }),
            names.isEmpty,
            ["Unknown option", "Missing value", "Missing expected"].contains(where: message.hasPrefix)
        {
            fault = .negative(line.words[place], after: place > 0 ? line.words[place - 1] : "")
        } else {
            fault = Self.read(message, isNoun: !names.isEmpty, help: help)
        }
    }

    /// Help that was asked for a noun or verb that there is not: the parser would show that of what comes before it.
    ///
    /// Nil where it is there.
    static func unknownWord(beforeHelpIn line: CommandLineWords) -> UsageError? {
        let typed = line.words.prefix { $0 != "--" }
        guard typed.contains(where: { ["--help", "-h", "-help"].contains($0) }) else { return nil }
        let error = UsageError("", in: line)
        guard case .unknownVerb = error.fault else { return nil }
        return error
    }

    /// An error of the argument parser, with what its help says about the argument.
    init(_ error: any Error, in line: CommandLineWords) {
        // "Help:  --start <start>  When it starts."
        let help = Vigil.fullMessage(for: error).split(separator: "\n").first { $0.hasPrefix("Help:  ") } ?? ""
        let words = help.dropFirst("Help:  ".count).split(separator: "  ", omittingEmptySubsequences: true)
        self.init(
            Vigil.message(for: error), help: words.count > 1 ? String(words[words.count - 1]) : "", in: line)
        // What is missing may have been given under a name that the verb does not know.
        switch fault {
        case .missing, .unknownOption(_, _, onlyAfterVerb: false): self = Self.strayOption(in: line) ?? self
        default: break
        }
    }

    /// The first option that the verb does not have.
    private static func strayOption(in line: CommandLineWords) -> UsageError? {
        let (reached, path, count) = line.reached
        let names: [String]
        do {
            names = (try CommandFacts.of(reached).arguments ?? []).flatMap(\.typedNames)
        } catch {
            // Nothing is known of the verb; what is missing is told.
            return nil
        }
        let given = line.words.dropFirst(count).prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
            .map { String($0.prefix { $0 != "=" }) }
        guard let stray = given.first(where: { !names.contains($0) }) else { return nil }
        return UsageError(
            fault: .unknownOption(stray, suggestion: meant(stray, among: names), onlyAfterVerb: false),
            command: (["vigil"] + path).joined(separator: " "))
    }

    private static func meant(_ word: String, among names: [String]) -> String? {
        let begun = names.filter { $0.hasPrefix(word.lowercased()) }
        if begun.count == 1 { return begun.first }
        // "people", "volunteers" and "del" are near no name by their letters alone.
        let other = ["people", "person", "persons"].contains(word.lowercased()) ? "volunteer" : word
        return Spelling.closest(to: other, among: names)
            ?? Spelling.closest(to: String(other.dropLast(other.hasSuffix("s") ? 1 : 0)), among: names)
    }

    private static func read(_ message: String, isNoun: Bool, help: String) -> Fault {
        if let match = message.firstMatch(of: /^Unknown option '([^']+)'(?:\. Did you mean '([^']+)'\?)?/) {
            return .unknownOption(
                String(match.output.1), suggestion: match.output.2.map(String.init), onlyAfterVerb: isNoun)
        }
        if let match = message.firstMatch(of: /^Missing expected argument '([^']+)'/) {
            return .missing(String(match.output.1), meaning: help)
        }
        if let match = message.firstMatch(of: /^Missing one of: '(.+)'/) {
            return .missing(String(match.output.1), meaning: help)
        }
        if let match = message.firstMatch(of: /^Missing value for '([^']+)'/) {
            return .noValue(String(match.output.1))
        }
        if let match = message.firstMatch(of: /^The value '(.*)' is invalid for '([^']+)'(?s:\.?(.*))$/) {
            let told = String(match.output.3)
            let words = told.matches(of: /'([^']+)'|(?m:^\s*- (.+)$)/).compactMap { ($0.output.1 ?? $0.output.2) }
            return .badValue(String(match.output.1), of: String(match.output.2), words: words.map(String.init))
        }
        if message.firstMatch(of: /unexpected argument/.ignoresCase()) != nil {
            return .tooMuch(message.matches(of: /'([^']*)'/).map { String($0.output.1) })
        }
        return .other(message)
    }
}

extension UsageError: Explainable {
    private var help: String { "See: \(command) --help" }

    var explanation: Explanation {
        switch fault {
        case .unknownVerb(let word, let noun, let suggestion, let all):
            return Explanation(
                "usage.unknown-verb", "\(noun) knows no \"\(word)\".",
                hint: suggestion.map { "Did you mean: \(noun) \($0)" } ?? "It knows: \(all.joined(separator: ", "))",
                kind: .usage)
        case .unknownOption(let option, let suggestion, let isEarly):
            return Explanation(
                "usage.unknown-option", "\(command) has no option \(option).",
                hint: isEarly
                    ? "Options come after the verb, like: \(command == "vigil" ? "vigil event" : command) list \(option)"
                    : suggestion.map { "Did you mean \($0)? \(help)" } ?? help,
                kind: .usage)
        case .missing(let what, let meaning):
            return Explanation(
                "usage.missing", "\(command) needs \(what)\(meaning.isEmpty ? "." : ": \(meaning)")", hint: help,
                kind: .usage)
        case .noValue(let option):
            return Explanation(
                "usage.no-value", "\(option.split(separator: " ").first ?? "") needs a value: \(option)", hint: help,
                kind: .usage)
        case .badValue(let value, let what, let words):
            let nearest = Spelling.closest(to: value, among: words).map { "Did you mean \($0)? " } ?? ""
            return Explanation(
                "usage.bad-value", "\"\(value)\" cannot be \(what).",
                hint: words.isEmpty ? help : "\(nearest)Write one of: \(words.joined(separator: ", "))", kind: .usage)
        case .negative(let number, let option):
            let place = ["--latitude", "--longitude"].contains(option)
            return Explanation(
                "usage.bad-value", "\"\(number)\" cannot be \(option.hasPrefix("--") ? option : "a number here").",
                hint: place ? "Write it as one word: \(option)=\(number)" : "No number here is below zero. \(help)",
                kind: .usage)
        case .tooMuch(let words):
            return Explanation(
                "usage.too-much", "\(command) has no use for \(words.map { "\"\($0)\"" }.joined(separator: ", ")).",
                hint: hint(forTooMuch: words), kind: .usage)
        case .other(let message):
            return Explanation("usage.invalid", message, hint: help, kind: .usage)
        }
    }

    private func hint(forTooMuch words: [String]) -> String {
        // Bare `vigil` has options of its own; nouns are no use to it after them.
        if command == "vigil" {
            return "Options come after the verb, like: vigil \(words.joined(separator: " ")) --database FILE"
        }
        // Such as the shell makes of `*.csv`.
        let areFiles = words.allSatisfy { FileManager.default.fileExists(atPath: $0) }
        return (areFiles ? "Name one file at a time. " : "Put quotes round what has blanks in it. ") + help
    }
}
