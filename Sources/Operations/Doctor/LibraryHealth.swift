import Foundation
import GRDB
import Persistence
import Telephony
import Volunteering

/// What this machine brings along: SQLite, phone numbers, and by what reminders travel.
package enum LibraryHealth {
    /// - Parameter region: The campaign's; nil when it cannot be read.
    package static func findings(region: String?) -> [Finding] {
        [sqlite, phoneNumbers(region: region)]
    }

    private static var sqlite: Finding {
        do {
            let queue = try DatabaseQueue()
            let (version, hasSearch) = try queue.read { db in
                (
                    try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "unknown",
                    try Bool.fetchOne(db, sql: "SELECT sqlite_compileoption_used('ENABLE_FTS5')") ?? false
                )
            }
            guard hasSearch else {
                return Finding(
                    "sqlite", .mustAct, "SQLite \(version) has no full-text search (FTS5).",
                    advice: "Install Debian's libsqlite3-0.")
            }
            return Finding("sqlite", "SQLite \(version) with full-text search.")
        } catch {
            return Finding("sqlite", .mustAct, "SQLite does not work: \(error)", advice: "Install libsqlite3-0.")
        }
    }

    private static func phoneNumbers(region: String?) -> Finding {
        do {
            _ = try PhoneNumbers(region: region ?? "AZ")
            return Finding("phone-numbers", "The library for phone numbers opens.")
        } catch let error as TelephonyError {
            let explanation = error.explanation
            return Finding("phone-numbers", .warning, explanation.summary, advice: explanation.hint ?? "")
        } catch {
            return Finding("phone-numbers", .warning, "\(error)", advice: "apt-get install libphonenumber8")
        }
    }
}
