import Foundation
import Volunteering

/// When every rule speaks for every shift in question: handed to SQLite as one parameter, so that a question needs
/// no table of its own.
struct DueTable: Sendable {
    struct Entry: Sendable {
        let rule: ReminderRule.ID
        let shift: Shift.ID
        /// Nil for a rule that speaks when something happens.
        let time: DueTime?
    }

    private struct Key: Hashable {
        let rule: ReminderRule.ID
        let starts: Date
        let ends: Date
        let zone: TimeZone
        let notice: ShiftNotice?
    }

    let entries: [Entry]

    init(rules: [ReminderRule], shifts: some Sequence<ShiftFacts>, now: Date, where isWanted: (DueTime?) -> Bool) {
        // Hundreds of shifts begin at the same time, and reading a calendar takes longer than a look-up.
        var known: [Key: DueTime?] = [:]
        var entries: [Entry] = []
        for shift in shifts {
            for rule in rules {
                let notice = shift.notice.flatMap { $0.kind.isTold(by: rule.timing) ? $0 : nil }
                let key = Key(
                    rule: rule.id, starts: shift.startsAt, ends: shift.endsAt, zone: shift.zone, notice: notice)
                let time =
                    known[key]
                    ?? DueTime(
                        rule: rule, starts: shift.startsAt, ends: shift.endsAt, zone: shift.zone, notice: notice,
                        now: now)
                known[key] = .some(time)
                if isWanted(time) { entries.append(Entry(rule: rule.id, shift: shift.id, time: time)) }
            }
        }
        self.entries = entries
    }

    /// Rows for ``CandidateSQL/due``, in its order of columns.
    var json: String {
        var json = "["
        for entry in entries {
            if json.utf8.count > 1 { json += "," }
            json += "[\(entry.rule.rawValue),\(entry.shift.rawValue),"
            if let time = entry.time {
                json += "\(time.nominalAt.wholeSeconds),\(time.since.wholeSeconds),\(time.dueAt.wholeSeconds),"
                json += "\(time.notAfter.wholeSeconds),\(time.skip.map { "\"\($0.rawValue)\"" } ?? "null")]"
            } else {
                json += "null,null,null,null,\"\(DueTime.Skip.awaited.rawValue)\"]"
            }
        }
        return json + "]"
    }
}

extension Date {
    /// Since 1970, as the record file stores instants.
    var wholeSeconds: Int64 { Int64(timeIntervalSince1970.rounded(.down)) }
}
