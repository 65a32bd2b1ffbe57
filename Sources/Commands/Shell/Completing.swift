import ArgumentParser
import Foundation
import Operations
import Persistence
import Settings

/// Finds what could stand where the cursor is on a command line.
struct Completing {
    /// The words after `vigil`, the last one the one that is being typed.
    let words: [String]
    let environment: [String: String]

    enum Answer {
        case words([Suggestion])
        /// The shell knows files better.
        case files
    }

    private var typed: [String] { Array(words.dropLast()) }
    private var beginning: String { words.last ?? "" }

    func answer() async throws -> Answer {
        let (command, path, count) = CommandLineWords(typed).reached
        let verbs = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        if !verbs.isEmpty, typed.count == count {
            return .words(
                beginningSo(verbs.map { Suggestion($0.spokenName, $0.configuration.abstract) }))
        }
        let facts = try CommandFacts.of(command)
        let rest = Array(typed.dropFirst(count))
        if let last = rest.last, let option = facts.option(last), option.takesValue {
            return try await values(of: option, path: path, facts: facts, rest: rest)
        }
        if beginning.hasPrefix("--"), let sign = beginning.firstIndex(of: "="),
            let option = facts.option(String(beginning[..<sign])), option.takesValue
        {
            return try await joined(option, path: path, facts: facts, rest: rest)
        }
        if beginning.hasPrefix("-") {
            let names = facts.shown.flatMap { option in
                option.typedNames.filter { $0.hasPrefix("--") }.map { Suggestion($0, option.abstract ?? "") }
            }
            return .words(beginningSo(names + [Suggestion("--help", "Show help information.")]))
        }
        let positionals = facts.shown.filter(\.isPositional)
        let given = facts.positionals(in: rest)
        guard let last = positionals.last, given.count < positionals.count || last.isRepeating else {
            return .words([])
        }
        return try await values(
            of: given.count < positionals.count ? positionals[given.count] : last, path: path, facts: facts, rest: rest)
    }

    /// An option and its value in one word, as in `--format=json`.
    private func joined(
        _ option: CommandFacts.Argument, path: [String], facts: CommandFacts, rest: [String]
    ) async throws -> Answer {
        let parts = beginning.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let inner = Completing(words: typed + [String(parts[1])], environment: environment)
        guard case .words(let found) = try await inner.values(of: option, path: path, facts: facts, rest: rest) else {
            return .files
        }
        return .words(found.map { Suggestion("\(parts[0])=\($0.word)", $0.note) })
    }

    private func values(
        of argument: CommandFacts.Argument, path: [String], facts: CommandFacts, rest: [String]
    ) async throws -> Answer {
        switch ValueKind(argument, of: path) {
        case .words(let words): return .words(beginningSo(words.map { Suggestion($0) }))
        case .timeZone: return .words(beginningSo(TimeZone.knownTimeZoneIdentifiers.sorted().map { Suggestion($0) }))
        case .file: return .files
        case .free: return .words([])
        case .known(let kind):
            let event = facts.value(of: "event", in: rest)
            return .words(try await known(kind, beginning: beginning, event: event))
        }
    }

    /// What the record file that the line means knows of a kind.
    func known(
        _ kind: SuggestionsQuery.Kind, beginning: String = "", event: String?
    ) async throws -> [Suggestion] {
        let store = try Store.open(at: database, actor: "completion", now: CommandContext.realTime)
        return try await store.ask(SuggestionsQuery(kind, beginning: beginning, event: event))
    }

    private func beginningSo(_ all: [Suggestion]) -> [Suggestion] {
        all.filter { $0.word.lowercased().hasPrefix(beginning.lowercased()) }
    }

    private var database: String {
        get throws {
            func value(of option: String) -> String? {
                typed.firstIndex(of: option).flatMap { typed.dropFirst($0 + 1).first }
            }
            var flags: [SettingKey: String] = [:]
            flags[.database] = value(of: SettingKey.database.flag)
            return try Settings(config: value(of: "--config"), flags: flags, environment: environment).database
        }
    }
}

extension CommandFacts {
    func option(_ word: String) -> Argument? {
        (arguments ?? []).first { $0.typedNames.contains(word) }
    }

    /// The words that are no option and no option's value.
    func positionals(in words: [String]) -> [String] {
        var found: [String] = []
        var isValue = false
        for word in words {
            if isValue {
                isValue = false
            } else if word.hasPrefix("-"), word.count > 1 {
                isValue = option(word)?.takesValue ?? false
            } else {
                found.append(word)
            }
        }
        return found
    }

    /// What the words say for the argument of this name, as an option or by its place.
    func value(of name: String, in words: [String]) -> String? {
        if let place = words.firstIndex(of: "--\(name)") { return words.dropFirst(place + 1).first }
        guard let index = shown.filter(\.isPositional).firstIndex(where: { $0.valueName == name }) else { return nil }
        return positionals(in: words).dropFirst(index).first
    }
}
