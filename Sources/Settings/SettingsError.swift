import Volunteering

package enum SettingsError: Error, Hashable, Sendable {
    case missing(path: String, namedBy: String)
    case unreadable(path: String, reason: String)
    case notYAML(path: String, line: Int, reason: String)
    case notPairs(path: String, line: Int)
    case unknownKey(String, path: String, line: Int, suggestion: String?)
    case twice(String, path: String, line: Int)
    case badValue(String, key: SettingKey, source: String)
}

extension SettingsError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .missing(let path, let name):
            Explanation(
                "settings.missing", "There is no settings file \(path).",
                hint: "\(name) names it. See: vigil config path", kind: .configuration)
        case .unreadable(let path, let reason):
            Explanation(
                "settings.unreadable", "The settings in \(path) cannot be read: \(reason).",
                hint: "Look at its permissions, or name another with --config FILE.", kind: .configuration)
        case .notYAML(let path, let line, let reason):
            Explanation(
                "settings.not-yaml", "\(path):\(line) is not YAML: \(reason).",
                hint: "Write one setting a line, like: actor: leyla", kind: .configuration)
        case .notPairs(let path, let line):
            Explanation(
                "settings.not-pairs", "\(path):\(line) is not a name and one value.",
                hint: "Write one setting a line, like: actor: leyla", kind: .configuration)
        case .unknownKey(let key, let path, let line, let suggestion):
            Explanation(
                "settings.unknown-key", "\(path):\(line): there is no setting \"\(key)\".",
                hint: (suggestion.map { "Did you mean \($0)? " } ?? "")
                    + "Settings are: \(SettingKey.allCases.map(\.rawValue).joined(separator: ", "))",
                kind: .configuration)
        case .twice(let key, let path, let line):
            Explanation(
                "settings.twice", "\(path):\(line): \"\(key)\" is set a second time.", hint: "Keep one of the two.",
                kind: .configuration)
        case .badValue(let value, let key, let source):
            Explanation(
                "settings.bad-value", "\"\(key.shown(value))\" cannot be the \(key.rawValue) (\(source)).",
                hint: key.advice, kind: .configuration)
        }
    }
}
