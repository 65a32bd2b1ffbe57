import Foundation
import GRDB
import Persistence

/// Looks into an opened record file, and puts right what can be; rehearsed, it only looks.
package struct ExamineRecords: Change {
    package let isFixing: Bool
    /// Look at everybody, not only at the first and the last who were registered.
    package let isFull: Bool

    package init(isFixing: Bool, isFull: Bool) {
        self.isFixing = isFixing
        self.isFull = isFull
    }

    package func apply(in db: Database) throws -> [Finding] {
        var findings = [try settings(in: db), try searchIndex(in: db)]
        findings.append(try SortKeyHealth(isFixing: isFixing, isFull: isFull).apply(in: db))
        findings += try ZoneHealth(isFixing: isFixing).apply(in: db)
        findings.append(try clock(in: db))
        let repaired = findings.filter { !$0.fixed.isEmpty }
        // Always: even to ask FTS5 about its index counts as a change.
        try db.audit("record.examined", "", Dictionary(uniqueKeysWithValues: repaired.map { ($0.check, $0.fixed) }))
        return findings
    }

    private static let settings: [(name: String, value: String)] = [
        ("journal_mode", "wal"), ("synchronous", "2"), ("wal_autocheckpoint", "0"), ("foreign_keys", "1"),
        ("trusted_schema", "0"), ("cell_size_check", "1"), ("secure_delete", "1"), ("mmap_size", "0"),
    ]

    private func settings(in db: Database) throws -> Finding {
        let wrong = try Self.settings.compactMap { name, value -> String? in
            let found = try String.fetchOne(db, sql: "PRAGMA \(name)") ?? "nothing"
            return found == value ? nil : "\(name) is \(found), not \(value)"
        }
        guard !wrong.isEmpty else {
            return Finding("settings", "Written ahead in a log, synced in full, deleted securely, nothing trusted.")
        }
        return Finding(
            "settings", .mustAct, wrong.joined(separator: "; ") + ".",
            advice: "Keep the record file on a local disk, and Vigil up to date.")
    }

    /// With rank 1, FTS5 compares the index with the people themselves.
    private func searchIndex(in db: Database) throws -> Finding {
        do {
            try db.execute(sql: "INSERT INTO volunteer_search (volunteer_search, rank) VALUES ('integrity-check', 1)")
            return Finding("search-index", "It agrees with the people.")
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            let finding = Finding(
                "search-index", .mustAct, "It does not agree with the people: some cannot be found by name.",
                advice: "vigil doctor --fix makes it anew.")
            guard isFixing else { return finding }
            try db.execute(sql: "INSERT INTO volunteer_search (volunteer_search) VALUES ('rebuild')")
            return finding.repaired("Made anew from the people.")
        }
    }

    private static let tolerance: Int64 = 300

    private func clock(in db: Database) throws -> Finding {
        let now = try db.transactionSeconds()
        let last = try Int64.fetchOne(db, sql: "SELECT at FROM audit ORDER BY id DESC LIMIT 1") ?? 0
        guard last > now + Self.tolerance else { return Finding("clock", "It agrees with the last change.") }
        let minutes = (last - now) / 60
        return Finding(
            "clock", .mustAct, "The last change was made \(minutes) minutes from now: a clock is or was wrong.",
            advice: "Set this machine's clock (timedatectl set-ntp true); reminders go by it.")
    }
}
