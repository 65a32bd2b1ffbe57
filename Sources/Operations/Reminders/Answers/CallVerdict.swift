import GRDB
import Persistence
import Volunteering

/// What an answer does to a place: it settles it, it is only noted, or it comes too late.
enum CallVerdict: Hashable, Sendable {
    /// The place is confirmed or declined by it.
    case settles
    /// The place stays as it is: it is so already, nobody was reached, or there is nothing left to come to.
    case noted
    /// The place is not what the paper says any more.
    case late(String)

    var leavesAlone: Bool {
        if case .late = self { true } else { false }
    }

    init(_ place: PrintedCalls.Place, _ answer: AskingAnswer, in db: Database) throws {
        let now = try Assignment.find(db, id: place.assignment)
        let before = place.said?.state ?? .offered
        let command = answer == .yes ? "confirm" : "decline"
        let redo = "If it is meant: vigil assign \(command) \(now.id.code)"
        switch (answer, now.state) {
        case (.unreached, _), (.yes, .confirmed), (.no, .declined):
            self = .noted
        case (_, .withdrawn):
            self = .late("The place was withdrawn after the sheet was printed.")
        case (.yes, .declined):
            self = .late("They declined after the sheet was printed. Offer it again: vigil assign add SHIFT PERSON")
        case (_, .reserve):
            self = .late("They wait in the reserve now. See: vigil assign list EVENT")
        case (.no, .confirmed) where before != .confirmed:
            self = .late("They confirmed after the sheet was printed. \(redo)")
        case (.yes, .offered), (.no, .offered), (.no, .confirmed):
            let shift = try Shift.find(db, id: now.shiftId)
            let event = try Event.find(db, id: shift.eventId)
            if shift.state != .planned || event.state == .cancelled {
                // What is cancelled is told, not asked.
                self = .noted
            } else if answer == .yes, let said = place.said, try !said.isStill(shift, in: db) {
                self = .late("Its time or place changed after the sheet was printed, so call again. \(redo)")
            } else {
                self = .settles
            }
        }
    }
}

extension PrintedCalls.Said {
    /// Whether the paper still tells when and where to come.
    fileprivate func isStill(_ shift: Shift, in db: Database) throws -> Bool {
        shift.startsAt == startsAt.utc && shift.endsAt == endsAt.utc && shift.reportsAt == reportsAt.utc
            && shift.reportsTo == reportsTo && shift.role == role
    }
}
