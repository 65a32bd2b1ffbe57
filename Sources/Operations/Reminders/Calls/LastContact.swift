import Foundation
import GRDB
import Persistence
import Volunteering

/// The last time that somebody was called, and what came of it.
package struct LastContact: Encodable, Hashable, Sendable {
    package let at: CampaignTime
    package let answer: AskingAnswer
    package let note: String
}

/// Notes of calls, as ``AnswerCalls`` left them.
struct Contacts {
    private let last: [Volunteer.ID: LastContact]
    private let reached: [Assignment.ID: Date]

    /// - Parameter day: Whose calls count as made already.
    init(on day: Range<Date>, zone: TimeZone, in db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT assignment.volunteer_id, assignment.id, contact.at, contact.answer, contact.note
                FROM contact JOIN assignment ON assignment.id = contact.assignment_id ORDER BY contact.at, contact.id
                """)
        var last: [Volunteer.ID: LastContact] = [:]
        var reached: [Assignment.ID: Date] = [:]
        while let row = try rows.next() {
            let at = Date(timeIntervalSince1970: row["at"])
            let answer: AskingAnswer = row["answer"]
            last[Volunteer.ID(row["volunteer_id"])] = LastContact(
                at: CampaignTime(at, in: zone), answer: answer, note: row["note"])
            if answer != .unreached, day.contains(at) { reached[Assignment.ID(row["id"])] = at }
        }
        self.last = last
        self.reached = reached
    }

    func last(of person: Volunteer.ID) -> LastContact? { last[person] }

    /// Whether the person was spoken to about the place on this day, and nothing has happened to it since.
    func isSettled(_ candidate: ReminderCandidate) -> Bool {
        guard let at = reached[candidate.assignment] else { return false }
        return candidate.shift.notice.map { $0.at <= at } ?? true
    }
}
