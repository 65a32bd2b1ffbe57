import Foundation
import Language

/// The settings of one command: flags over the environment, over the file, over what is usual.
package struct Settings: Sendable {
    package let path: String
    private let values: [SettingKey: Setting]

    /// - Parameters:
    ///   - config: The file that the command line names; else `VIGIL_CONFIG`, else the user's.
    ///   - flags: What the command line says.
    /// - Throws: ``SettingsError``.
    package init(config: String?, flags: [SettingKey: String], environment: [String: String]) throws {
        let variable = Self.written(environment["VIGIL_CONFIG"])
        let namedBy = config != nil ? "--config" : variable != nil ? "VIGIL_CONFIG" : nil
        path = config ?? variable ?? Self.folder("XDG_CONFIG_HOME", ".config", environment) + "/vigil/config.yaml"
        var values = Self.usual(environment)
        values.merge(try SettingsFile(path: path, namedBy: namedBy).values) { $1 }
        for key in SettingKey.allCases {
            if let text = Self.written(environment[key.variable]) {
                guard let value = key.reading(text) else {
                    throw SettingsError.badValue(text, key: key, source: key.variable)
                }
                values[key] = Setting(value: value, source: .environment(key.variable))
            }
            if let text = flags[key] {
                guard let value = key.reading(text) else {
                    throw SettingsError.badValue(text, key: key, source: key.flag)
                }
                values[key] = Setting(value: value, source: .flag(key.flag))
            }
        }
        self.values = values
    }

    private static let unnamed = "vigil.db"
    private static let credentials = "CREDENTIALS_DIRECTORY"

    /// Whether a secret's file is one that systemd guards.
    package func isCredential(_ key: SettingKey) -> Bool {
        values[key]?.source == .environment(Self.credentials)
    }

    package subscript(key: SettingKey) -> Setting? {
        values[key] ?? (key == .outbox ? Setting(value: outbox, source: .usual) : nil)
    }

    package var database: String { values[.database]?.value ?? Self.unnamed }
    package var actor: String { values[.actor]?.value ?? "unknown" }
    /// Where messages are put that leave by no relay: beside the record file unless set.
    package var outbox: String { values[.outbox]?.value ?? besideRecordFile("outbox") }
    /// Where the scheduler puts papers: beside the record file unless set.
    package var papers: String { values[.papers]?.value ?? besideRecordFile("papers") }
    package var language: PaperLanguage? { values[.language].flatMap { PaperLanguage(rawValue: $0.value) } }
    package var format: String? { values[.format]?.value }
    package var isQuiet: Bool { values[.quiet]?.value == "yes" }
    package var colour: String { values[.colour]?.value ?? "auto" }

    /// The command line of the pager; nil for none.
    package var pager: String? {
        guard let pager = values[.pager]?.value, !["none", "cat", "never"].contains(pager) else { return nil }
        return pager
    }

    private func besideRecordFile(_ name: String) -> String {
        URL(fileURLWithPath: database).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// What holds where nobody says anything, with the habits of other programs.
    private static func usual(_ environment: [String: String]) -> [SettingKey: Setting] {
        func setting(_ value: String, _ name: String? = nil) -> Setting {
            Setting(value: value, source: name.map { .environment($0) } ?? .usual)
        }
        var values: [SettingKey: Setting] = [
            .database: setting(folder("XDG_DATA_HOME", ".local/share", environment) + "/vigil/vigil.db"),
            .quiet: setting("no"), .colour: setting("auto"), .pager: setting("less -FRX"),
            .emailTransport: setting("outbox"), .smsTransport: setting("outbox"), .relayPlain: setting("no"),
            .sendmail: setting("/usr/sbin/sendmail"), .emailRate: setting("60"), .smsRate: setting("30"),
        ]
        // What systemd's LoadCredential= put there for this service alone.
        if let folder = written(environment[credentials]) {
            for key in [SettingKey.relayAccount, .gatewaySecret] {
                let path = "\(folder)/\(key.rawValue)"
                if FileManager.default.fileExists(atPath: path) { values[key] = setting(path, credentials) }
            }
        }
        if let pager = written(environment["PAGER"]) { values[.pager] = setting(pager, "PAGER") }
        if written(environment["NO_COLOR"]) != nil { values[.colour] = setting("never", "NO_COLOR") }
        if let name = written(environment["LOGNAME"]) {
            values[.actor] = setting(name, "LOGNAME")
        } else if let name = written(NSUserName()) {
            values[.actor] = setting(name)
        }
        return values
    }

    private static func folder(_ variable: String, _ usual: String, _ environment: [String: String]) -> String {
        written(environment[variable]) ?? (written(environment["HOME"]) ?? NSHomeDirectory()) + "/" + usual
    }

    private static func written(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : $0 }
    }
}
