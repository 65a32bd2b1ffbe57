import Foundation
import Language
import Yams

/// The settings of one YAML file, each with its line.
package struct SettingsFile: Sendable {
    package let values: [SettingKey: Setting]

    /// - Parameter namedBy: What names the file, when it must be there; nil for one that may be missing.
    /// - Throws: ``SettingsError``.
    package init(path: String, namedBy: String?) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            if let namedBy { throw SettingsError.missing(path: path, namedBy: namedBy) }
            values = [:]
            return
        }
        let text: String
        do {
            text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        } catch {
            throw SettingsError.unreadable(path: path, reason: "it is a folder, not text, or not yours to read")
        }
        values = try Self.values(in: text, path: path)
    }

    static func values(in text: String, path: String) throws -> [SettingKey: Setting] {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw Self.explained(error, path: path)
        }
        guard let root, root.scalar?.string.isEmpty != true else { return [:] }
        guard let pairs = root.mapping else { throw SettingsError.notPairs(path: path, line: root.mark?.line ?? 1) }
        var values: [SettingKey: Setting] = [:]
        for (name, value) in pairs {
            let line = name.mark?.line ?? 1
            guard let word = name.string else { throw SettingsError.notPairs(path: path, line: line) }
            guard let key = SettingKey(rawValue: word) else {
                let names = SettingKey.allCases.map(\.rawValue)
                throw SettingsError.unknownKey(
                    word, path: path, line: line, suggestion: Spelling.closest(to: word, among: names))
            }
            guard let written = value.string else { throw SettingsError.notPairs(path: path, line: line) }
            guard let read = key.reading(written) else {
                throw SettingsError.badValue(written, key: key, source: "\(path):\(line)")
            }
            values[key] = Setting(value: read, source: .file(path, line: line))
        }
        return values
    }

    private static func explained(_ error: YamlError, path: String) -> SettingsError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .notYAML(path: path, line: mark.line, reason: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            .twice(
                duplicates.first ?? "a name", path: path, line: context.mark.line)
        default: .notYAML(path: path, line: 1, reason: "it cannot be read")
        }
    }
}
