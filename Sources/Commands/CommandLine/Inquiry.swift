import ArgumentParser
import Documents
import Foundation
import Operations
import Persistence
import Settings
import Volunteering

/// Asks on a terminal for what a command line leaves out, or which of several people, events or teams is meant.
///
/// What is answered becomes a part of the command line, which is then read as if it had been typed; so nothing that
/// a verb checks is passed by.
struct Inquiry {
    /// Somebody ended the question instead of answering it.
    struct Abandoned: Error {}

    let console: Console
    let environment: [String: String]
    private static let listed = 30

    /// The command line with the answer in it; nil where there is nothing to ask or nobody to answer.
    ///
    /// - Throws: ``Abandoned``.
    func completing(
        _ line: CommandLineWords, after error: any Error, in verb: (any VigilCommand)?
    ) async throws -> CommandLineWords? {
        guard console.canAsk, !line.asksForJSON(environment: environment) else { return nil }
        if let (candidates, several) = Self.ambiguity(in: error) {
            console.err("\"\(candidates.text)\" could be several \(several):\n")
            let chosen = try choose(candidates.listed.map { Suggestion($0) })
            guard let code = chosen.split(separator: " ").first else { return nil }
            let better = line.replacing(candidates.text, by: String(code))
            return better == line ? nil : better
        }
        guard verb == nil, Vigil.exitCode(for: error) == .validationFailure,
            case .missing(let what, _) = UsageError(error, in: line).fault
        else { return nil }
        return try await supplying(what, to: line)
    }

    private static func ambiguity(in error: any Error) -> (Candidates, several: String)? {
        switch error {
        case PersonError.ambiguous(let candidates): (candidates, "people")
        case EventError.ambiguous(let candidates): (candidates, "events")
        case TeamError.ambiguous(let candidates): (candidates, "teams")
        default: nil
        }
    }

    /// - Parameter what: As the argument parser names it: `<event>` or `--start <start>`.
    private func supplying(_ what: String, to line: CommandLineWords) async throws -> CommandLineWords? {
        let (command, path, count) = line.reached
        let facts = try CommandFacts.of(command)
        let isOption = what.hasPrefix("-")
        let name = what.split(separator: " ").first.map(String.init) ?? what
        let asked = facts.shown.first { argument in
            isOption
                ? argument.typedNames.contains(name)
                : argument.isPositional && what.hasPrefix("<\(argument.valueName ?? "")>")
        }
        guard let asked else { return nil }
        let value: String
        switch ValueKind(asked, of: path) {
        case .words(let words):
            console.err("\(asked.abstract ?? name)\n")
            value = try choose(words.map { Suggestion($0) })
        case .known(let kind) where kind != .person:
            let event = facts.value(of: "event", in: Array(line.words.dropFirst(count)))
            let known = try await known(kind, event: event, in: line)
            if known.isEmpty {
                value = try ask(asked.abstract ?? name)
            } else {
                console.err("\(asked.abstract ?? name)\n")
                value = try choose(known)
            }
        default: value = try ask(asked.abstract ?? name)
        }
        return line.adding(isOption ? [name, value] : [value])
    }

    /// What the record file knows; nothing where there is none to be read, so that the question is a plain one.
    private func known(
        _ kind: SuggestionsQuery.Kind, event: String?, in line: CommandLineWords
    ) async throws -> [Suggestion] {
        let completing = Completing(words: line.words + [""], environment: environment)
        do {
            let found = try await completing.known(kind, event: event)
            guard kind == .shift, let only = found.first?.word, only.hasSuffix("/") else { return found }
            console.err("Of which event?\n")
            let events = found.map { Suggestion(String($0.word.dropLast()), $0.note) }
            return try await completing.known(kind, beginning: try choose(events) + "/", event: nil)
        } catch is StoreError {
            return []
        }
    }

    /// One of a numbered list, by its number or its name.
    private func choose(_ all: [Suggestion]) throws -> String {
        let listed = all.prefix(Self.listed)
        let width = listed.map(\.word.count).max() ?? 0
        for (index, one) in listed.enumerated() {
            let padding = String(repeating: " ", count: width - one.word.count)
            let number = index + 1 < 10 ? " \(index + 1)" : "\(index + 1)"
            let note = one.note.isEmpty ? "" : "\(padding)  \(one.note)"
            console.err(InertText.cleaned("  \(number)  \(one.word)\(note)") + "\n")
        }
        if all.count > listed.count { console.err("      … and \(all.count - listed.count) more\n") }
        while true {
            let answer = try ask("Number")
            if let number = Int(answer) {
                if listed.indices.contains(number - 1) { return listed[number - 1].word }
            } else if let named = all.first(where: { $0.word.lowercased() == answer.lowercased() }) {
                return named.word
            }
            console.err("Type a number from 1 to \(listed.count), or Ctrl-C to stop.\n")
        }
    }

    private func ask(_ question: String) throws -> String {
        let question = question.hasSuffix(".") ? String(question.dropLast()) : question
        while true {
            console.err("\(question): ")
            guard let answer = readLine() else { throw Abandoned() }
            let plain = answer.trimmingCharacters(in: .whitespaces)
            if plain.isEmpty { continue }
            guard !plain.hasPrefix("-") else {
                console.err("An answer cannot begin with a hyphen.\n")
                continue
            }
            return plain
        }
    }
}
