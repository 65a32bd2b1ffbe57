import Foundation
import GRDB

/// The record file's shape, step by step.
package enum Schema {
    /// "Vigl": tells a record file from any other SQLite database.
    static let applicationId = 0x5669_676C

    /// The steps in order. A shipped step stays as it is.
    static let steps: [(name: String, sql: String)] = [
        ("0001 campaign", Migration0001Campaign.sql),
        ("0002 people", Migration0002People.sql),
        ("0003 events", Migration0003Events.sql),
        ("0004 assignments", Migration0004Assignments.sql),
        ("0005 sheets", Migration0005Sheets.sql),
        ("0006 reminders", Migration0006Reminders.sql),
        ("0007 merges", Migration0007Merges.sql),
        ("0008 events", Migration0008Events.sql),
        ("0009 askings", Migration0009Askings.sql),
        ("0010 seeing", Migration0010Seeing.sql),
        ("0011 planning mark", Migration0011PlanningMark.sql),
        ("0012 pages", Migration0012Pages.sql),
        ("0014 contacts", Migration0014Contacts.sql),
        ("0015 cards", Migration0015Cards.sql),
        ("0016 places", Migration0016Places.sql),
        ("0017 sending", Migration0017Sending.sql),
        ("0018 scheduler", Migration0018Scheduler.sql),
        ("0019 series", Migration0019Series.sql),
        ("0020 replies", Migration0020Replies.sql),
        ("0021 sequences", Migration0021Sequences.sql),
        ("0022 returned", Migration0022Returned.sql),
        ("0023 alternatives", Migration0023Alternatives.sql),
        ("0024 corrections", Migration0024Corrections.sql),
        ("0025 numbers", Migration0025Numbers.sql),
    ]

    /// The number of steps that this Vigil knows.
    package static var version: Int { steps.count }

    /// Refuses what is no record file, or is newer; reads only.
    ///
    /// - Returns: The number of steps that the file has.
    @discardableResult
    static func check(_ db: Database, path: String) throws -> Int {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard application == applicationId || (application == 0 && tables == 0) else {
            throw StoreError.notARecordFile(path: path)
        }
        guard version <= steps.count else {
            throw StoreError.newer(path: path, found: version, known: steps.count)
        }
        return version
    }

    /// Brings a record file to this version; refuses what is none, or is newer.
    static func migrate(_ writer: any DatabaseWriter, path: String, upTo last: Int = steps.count) throws {
        let version = try writer.read { db in try check(db, path: path) }
        guard version < last else { return }
        try writer.write { db in
            // Another process may have been faster: look again under the write lock.
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try db.execute(sql: "PRAGMA application_id = \(applicationId)")
            for number in version..<max(version, last) {
                try db.execute(sql: steps[number].sql)
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
            }
        }
    }
}
