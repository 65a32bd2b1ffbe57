import GRDB
import Persistence

/// Gives a new campaign the preset rules, all of them on.
package struct InstallPresetRules: Change {
    package init() {}

    package func apply(in db: Database) throws {
        let terms = try PresetRules.terms()
        for term in terms { try term.insert(in: db) }
        try db.audit(
            "reminder-rule.presets-installed", "reminders", ["rules": terms.map(\.code).joined(separator: ",")])
    }
}
