import Foundation
import Volunteering

/// What is due for one person, put together: the most pressing first, each place once.
struct LetterOccasions {
    /// Reminders with one wording for shifts of one event, in the order of their shifts.
    struct Occasion {
        let wording: String
        let event: Event.ID
        /// A cancellation, then a change, then all else.
        let rank: Int
        var reminders: [ReminderCandidate]
    }

    let occasions: [Occasion]

    init(_ reminders: [ReminderCandidate]) {
        // What says most about a place speaks for it: that it is cancelled, that it changed, what counts from nearest.
        var telling: [Assignment.ID: ReminderCandidate] = [:]
        for reminder in reminders {
            guard let other = telling[reminder.assignment] else {
                telling[reminder.assignment] = reminder
                continue
            }
            let (own, its) = (Self.rank(reminder), Self.rank(other))
            if own < its || own == its && Self.since(reminder) > Self.since(other) {
                telling[reminder.assignment] = reminder
            }
        }
        let ordered = telling.values.sorted {
            ($0.shift.reportsAt, $0.assignment.rawValue) < ($1.shift.reportsAt, $1.assignment.rawValue)
        }
        var occasions: [Occasion] = []
        for reminder in ordered.prefix(LetterForm.Slot.mostShifts) {
            let known = occasions.firstIndex {
                $0.wording == reminder.rule.wording && $0.event == reminder.event.id
            }
            if let known {
                occasions[known].reminders.append(reminder)
            } else {
                occasions.append(
                    Occasion(
                        wording: reminder.rule.wording, event: reminder.event.id, rank: Self.rank(reminder),
                        reminders: [reminder]))
            }
        }
        self.occasions = occasions.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }

    /// In the order of the letter.
    var reminders: [ReminderCandidate] { occasions.flatMap(\.reminders) }

    private static func rank(_ reminder: ReminderCandidate) -> Int {
        switch reminder.rule.timing {
        case .cancellation: 0
        case .change: 1
        case .elapsed, .wall: 2
        }
    }

    private static func since(_ reminder: ReminderCandidate) -> Double {
        reminder.since?.timeIntervalSince1970 ?? 0
    }
}
