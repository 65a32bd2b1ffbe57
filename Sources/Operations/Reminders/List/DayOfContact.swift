import Foundation
import GRDB
import Persistence
import Volunteering

/// The candidates of one day: those who are contacted on it, and those who would have been.
struct DayOfContact {
    private let bounds: Range<Date>
    private let now: Date

    init(_ day: Day, zone: TimeZone, now: Date) {
        bounds = day.bounds(in: zone)
        self.now = now
    }

    /// In the campaign's order of names.
    func read(in db: Database, _ take: (ReminderCandidate) throws -> Void) throws {
        let rules = try ReminderRule.all(in: db)
        let shifts = try ShiftFacts.fetch(.ending(after: bounds.lowerBound - rules.longestAfterEnd), in: db)
        let touched = Set(
            DueTable(rules: rules, shifts: shifts.values, now: now, where: isOfTheDay).entries.map(\.shift))
        // What is overdue belongs to the question too: it decides which rule is the newest.
        let table = DueTable(rules: rules, shifts: shifts.values.filter { touched.contains($0.id) }, now: now) { time in
            isOfTheDay(time) || time.map { $0.skip == nil && $0.since <= now && $0.notAfter > now } == true
        }
        guard !table.entries.isEmpty else { return }
        try CandidateReader(rules: rules, shifts: shifts, now: now).read(
            table, where: "e.excluded IS NULL OR reminder.state IS NOT NULL", in: db
        ) { candidate in
            if let instant = candidate.contactAt, bounds.contains(instant) { try take(candidate) }
        }
    }

    /// Whether somebody can be contacted on the day: it is due then, or still useful then for who joins late.
    private func isOfTheDay(_ time: DueTime?) -> Bool {
        guard let time else { return false }
        return bounds.contains(time.dueAt) || (time.since < bounds.upperBound && time.notAfter > bounds.lowerBound)
    }
}
