import ArgumentParser
import Foundation
import Logging

/// How the scheduler's log is written.
enum LogForm: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// One line for each thing that happened, without a name or an address of anybody.
struct WatchLog: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    private let form: LogForm
    private let console: Console
    private let now: @Sendable () -> Date

    init(_ form: LogForm, to console: Console, level: Logger.Level, now: @escaping @Sendable () -> Date) {
        self.form = form
        self.console = console
        self.now = now
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }.sorted { $0.key < $1.key }
        let line =
            switch form {
            case .text: text(event, facts)
            case .json: json(event, facts)
            }
        console.err(line + "\n")
    }

    /// `2027-02-25T18:00:07Z planner: 12 planned  took_ms=34`.
    private func text(_ event: LogEvent, _ facts: [(key: String, value: String)]) -> String {
        let level = event.level >= .warning ? "\(event.level.rawValue.uppercased()) " : ""
        let said = facts.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        return "\(stamp) \(level)\(event.message)" + (said.isEmpty ? "" : "  \(said)")
    }

    private func json(_ event: LogEvent, _ facts: [(key: String, value: String)]) -> String {
        let said = facts.map { ($0.key, Int($0.value).map(String.init) ?? Self.quoted($0.value)) }
        let pairs =
            [("at", Self.quoted(stamp)), ("level", Self.quoted(event.level.rawValue))]
            + [("message", Self.quoted("\(event.message)"))] + said
        return "{" + pairs.map { "\(Self.quoted($0)):\($1)" }.joined(separator: ",") + "}"
    }

    private var stamp: String { now().formatted(.iso8601) }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20: quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension Logger {
    /// For a library whose own talk is not the scheduler's.
    static let silent = Logger(label: "vigil") { _ in SwiftLogNoOpLogHandler() }
}

extension CommandContext {
    /// The scheduler's log; with `--quiet` only what went wrong.
    func logger(as form: LogForm) -> Logger {
        let level: Logger.Level = console.isQuiet ? .warning : .info
        let (console, now) = (console, now)
        return Logger(label: "vigil.watch") { _ in WatchLog(form, to: console, level: level, now: now) }
    }
}
