import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// Whose card a code belongs to, and whether it holds now.
package struct ScanCard: Query {
    package let code: String

    /// - Parameter code: As a camera reads it; either case, with or without white space around it.
    package init(_ code: String) {
        self.code = code.filter { !$0.isWhitespace }
    }

    /// - Throws: ``CardError/notACode(_:)``, ``CardError/forged`` or ``CardError/noKey``.
    package func answer(in db: Database) throws -> ScannedCard {
        guard let key = try CardKeyQuery.key(in: db) else { throw CardError.noKey }
        let found = try CardCode(code, signedBy: key)
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT assignment.*, volunteer.given_name, volunteer.family_name, volunteer.state AS volunteer_state,
                    event.code AS event_code, event.title, event.time_zone, event.state AS event_state,
                    shift.code AS shift_code, shift.role, shift.state AS shift_state, shift.reports_at, shift.ends_at,
                    post.name AS post_name
                FROM assignment
                JOIN volunteer ON volunteer.id = assignment.volunteer_id
                JOIN shift ON shift.id = assignment.shift_id
                JOIN event ON event.id = shift.event_id
                JOIN post ON post.id = shift.post_id
                WHERE assignment.id = ?
                """,
            arguments: [found.assignment])
        guard let row else { throw CardError.forged }
        return ScannedCard(row, problem: Self.problem(row, revision: found.revision, now: try db.transactionSeconds()))
    }

    private static func problem(_ row: Row, revision: Int, now: Int64) -> ScannedCard.Problem? {
        let state: Assignment.State = row["state"]
        let event: Event.State = row["event_state"]
        let shift: Shift.State = row["shift_state"]
        let volunteer: String = row["volunteer_state"]
        return if event == .cancelled {
            .eventCancelled
        } else if shift == .cancelled {
            .shiftCancelled
        } else if volunteer != "active" {
            .leftCampaign
        } else if !state.holdsPlace {
            .noPlace
        } else if row["revision"] != revision {
            .replaced
        } else if row["ends_at"] <= now {
            .over
        } else {
            nil
        }
    }
}

/// What a scanned card is, with the reason when it does not hold.
package struct ScannedCard: Presentable {
    package enum Problem: String, Encodable, Sendable, CaseIterable {
        case eventCancelled = "event_cancelled"
        case shiftCancelled = "shift_cancelled"
        case leftCampaign = "left_campaign"
        case noPlace = "no_place"
        case replaced
        case over
    }

    package let isValid: Bool
    package let problem: Problem?
    package let volunteer: String
    package let name: String
    package let event: String
    package let eventTitle: String
    package let shift: String
    package let postName: String
    package let role: String
    package let assignment: String
    package let state: Assignment.State
    package let reportsAt: CampaignTime
    package let endsAt: CampaignTime

    init(_ row: Row, problem: Problem?) {
        isValid = problem == nil
        self.problem = problem
        volunteer = Volunteer.ID(row["volunteer_id"]).code
        name = "\(row["given_name"] as String) \(row["family_name"] as String)".trimmingCharacters(in: .whitespaces)
        event = row["event_code"]
        eventTitle = row["title"]
        shift = row["shift_code"]
        postName = row["post_name"]
        role = row["role"]
        assignment = Assignment.ID(row["id"]).code
        state = row["state"]
        reportsAt = CampaignTime(row: row, "reports_at")
        endsAt = CampaignTime(row: row, "ends_at")
    }

    /// Why the card does not hold, in a sentence.
    package var reason: String {
        switch problem {
        case nil: ""
        case .eventCancelled: "\(eventTitle) is cancelled."
        case .shiftCancelled: "The shift \(shift) is cancelled."
        case .leftCampaign: "\(name) is not active in the campaign any more."
        case .noPlace: "\(name) does not hold this place any more: \(state.rawValue)."
        case .replaced: "\(name) left this place and came back; only a card printed since then holds."
        case .over: "The shift ended at \(endsAt)."
        }
    }

    private var report: Report {
        Report(
            title: isValid ? "Valid: \(name)" : "Not valid: \(name)", subtitle: reason,
            facts: [
                Fact("Person", volunteer), Fact("Event", "\(eventTitle) (\(event))"),
                Fact("Post", "\(shift) · \(postName)"), Fact("Role", role), Fact("Place", "\(assignment) \(state)"),
                Fact("Report", "\(reportsAt)"),
            ])
    }

    package func document(in voice: Voice) -> Document { report.document(in: voice) }

    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["valid", "problem", "volunteer", "name", "event", "shift", "assignment", "state", "report_at"],
            rows: [
                [
                    isValid ? "yes" : "no", problem?.rawValue ?? "", volunteer, name, event, shift, assignment,
                    state.rawValue, reportsAt.instant.iso(in: reportsAt.zone),
                ]
            ])
    }
}
