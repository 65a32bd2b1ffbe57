import Foundation
import Volunteering

/// Decides which of a person's reminders go out now, together in one message.
struct MessageGrouping {
    /// Reminders that are one message.
    struct Group {
        /// In the order of their shifts.
        var reminders: [DueReminder]
        /// The message that they were before, when they are the same that were in it.
        var known: DueReminder.Waiting?
    }

    struct Result {
        var groups: [Group] = []
        /// Reminders that give way, with the newer rule.
        var superseded: [(reminder: Int64, by: String)] = []
    }

    let clock: QuietClock

    /// - Parameters:
    ///   - lastTaken: When the person got a message within the last hour.
    ///   - isHeld: A message for them is on its way.
    func group(_ reminders: [DueReminder], lastTaken: Int64?, isHeld: Bool) -> Result {
        var result = Result()
        let now = clock.now.wholeSeconds
        let open = reminders.filter { reminder in
            if let newer = reminder.saidSince, reminder.dueAt <= now {
                result.superseded.append((reminder.id, newer))
                return false
            }
            return !clock.keepsBack(reminder)
        }
        var due = newest(of: open.filter { $0.dueAt <= now }, &result)
        guard !due.isEmpty else { return result }

        // What may have arrived already is said again as it was, on its own: one message, one name.
        let again = Dictionary(grouping: due.filter { $0.waiting?.content != nil }, by: { $0.waiting?.message })
        for (_, mates) in again.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
            guard let known = mates.first?.waiting, known.size == mates.count else { continue }
            if isHeld { return result }
            result.groups.append(Group(reminders: mates, known: known))
            due.removeAll { $0.waiting?.message == known.message }
        }
        guard !due.isEmpty else { return result }
        if !due.contains(where: \.isNews) {
            if isHeld { return result }
            let until = (result.groups.isEmpty ? lastTaken : now).map { $0 + DueReminders.hour }
            if let until, until > now, due.allSatisfy({ clock.canWait($0, until: until) }) { return result }
        }
        let together = (due + joining(open, due, at: now)).sorted {
            ($0.candidate.shift.startsAt, $0.id) < ($1.candidate.shift.startsAt, $1.id)
        }
        let known = together.first?.waiting
        let isKnown = together.allSatisfy { $0.waiting?.message == known?.message } && known?.size == together.count
        result.groups.append(Group(reminders: together, known: isKnown ? known : nil))
        return result
    }

    /// One for each assignment: older ones give way.
    private func newest(of due: [DueReminder], _ result: inout Result) -> [DueReminder] {
        var kept: [Assignment.ID: DueReminder] = [:]
        for reminder in due {
            guard let other = kept[reminder.candidate.assignment] else {
                kept[reminder.candidate.assignment] = reminder
                continue
            }
            let (newer, older) = reminder.goesBefore(other) ? (reminder, other) : (other, reminder)
            result.superseded.append((older.id, newer.candidate.rule.code))
            kept[reminder.candidate.assignment] = newer
        }
        return due.filter { kept[$0.candidate.assignment]?.id == $0.id }
    }

    /// What is due within the hour for other places of the same person; the next one of each.
    private func joining(_ open: [DueReminder], _ due: [DueReminder], at now: Int64) -> [DueReminder] {
        var seen = Set(due.map(\.candidate.assignment))
        return open.filter { $0.dueAt > now && $0.saidSince == nil && seen.insert($0.candidate.assignment).inserted }
    }
}
