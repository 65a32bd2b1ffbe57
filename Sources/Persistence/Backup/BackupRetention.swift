import Foundation

/// Which backups are kept: all of three days, the last of each of seven days and of each of four weeks.
///
/// What somebody backed up by hand, or a restore put aside, is still there when they look for it.
package enum BackupRetention {
    /// Counted back from the newest, 24 hours each.
    package static let wholeDays = 3
    package static let days = 7
    package static let weeks = 4

    /// The backups that nothing keeps, oldest first; days and weeks are those of the zone, weeks begin on Monday.
    package static func superfluous(_ backups: [BackupName], in zone: TimeZone) -> [BackupName] {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = zone
        let newestFirst = backups.sorted { $0.madeAt > $1.madeAt }
        let newest = newestFirst.first?.madeAt ?? .distantPast
        var kept = Set(newestFirst.prefix { newest.timeIntervalSince($0.madeAt) < Double(wholeDays) * 86_400 })
        kept.formUnion(lastOfEach(days, of: newestFirst) { calendar.startOfDay(for: $0) })
        kept.formUnion(
            lastOfEach(weeks, of: newestFirst) { date in
                calendar.dateInterval(of: .weekOfYear, for: date)?.start ?? calendar.startOfDay(for: date)
            })
        return newestFirst.reversed().filter { !kept.contains($0) }
    }

    private static func lastOfEach(
        _ count: Int, of newestFirst: [BackupName], _ beginning: (Date) -> Date
    ) -> [BackupName] {
        var seen: [Date] = []
        var last: [BackupName] = []
        for backup in newestFirst {
            let start = beginning(backup.madeAt)
            guard seen.last != start else { continue }
            guard seen.count < count else { break }
            seen.append(start)
            last.append(backup)
        }
        return last
    }
}
