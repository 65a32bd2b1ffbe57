import GRDB
import Persistence
import Volunteering

/// Gives one person the places of another who turned out to be them.
///
/// A place goes over with its code, so that sheets and reminders still mean it. Where both are on one shift the kept
/// person's place takes the better founded state and the other's ends; of two that overlap in time one ends.
struct PlaceMerge {
    private let db: Database
    private let other: Volunteer.ID
    private let person: Volunteer.ID

    init(_ db: Database, from other: Volunteer.ID, to person: Volunteer.ID) {
        self.db = db
        self.other = other
        self.person = person
    }

    private struct Place {
        let id: Assignment.ID
        let shift: Shift.ID
        let name: String
        let state: Assignment.State
        let answeredAt: Int64?

        init(_ row: Row) {
            id = row["id"]
            shift = row["shift_id"]
            name = row["name"]
            state = row["state"]
            answeredAt = row["answered_at"]
        }

        /// An answer counts over none, and the later over the earlier; then who is nearer to a place.
        func counts(over mine: Place) -> Bool {
            switch (answer, mine.answer) {
            case (.some(let at), .some(let before)): at > before
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): rank > mine.rank
            }
        }

        private var answer: Int64? { state == .confirmed || state == .declined ? answeredAt ?? 0 : nil }

        private var rank: Int {
            switch state {
            case .offered: 2
            case .reserve: 1
            default: 0
            }
        }
    }

    /// - Returns: What was done, in words.
    func run() throws -> [String] {
        try places(of: other).map { place in
            if let mine = try places(of: person).first(where: { $0.shift == place.shift }) {
                return try settle(place, with: mine)
            }
            return try move(place)
        }
    }

    private func places(of volunteer: Volunteer.ID) throws -> [Place] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT assignment.*, event.code || '/' || shift.code AS name
                FROM assignment JOIN shift ON shift.id = assignment.shift_id JOIN event ON event.id = shift.event_id
                WHERE volunteer_id = ? ORDER BY shift.starts_at, assignment.id
                """,
            arguments: [volunteer]
        ).map(Place.init)
    }

    /// Takes the place over; when it overlaps with one that is held, the confirmed one stays, else the kept person's.
    private func move(_ place: Place) throws -> String {
        var ended = ""
        if place.state.holdsPlace {
            let overlapping = try overlaps(with: place.shift)
            if place.state == .confirmed, overlapping.allSatisfy({ $0.state == .offered }) {
                for held in overlapping {
                    try end(held)
                    ended += "; \(held.name) is withdrawn, since it overlaps"
                }
            } else if let held = overlapping.first {
                try end(place)
                ended = "; it is withdrawn, since it overlaps with \(held.name)"
            }
        }
        try db.execute(
            sql: "UPDATE assignment SET volunteer_id = ? WHERE id = ?", arguments: [person, place.id])
        return "\(place.name) (\(place.id.code), \(place.state)) goes over\(ended)"
    }

    /// Both are on one shift: the kept person's place stays.
    private func settle(_ place: Place, with mine: Place) throws -> String {
        let isOpen = place.state.holdsPlace || place.state == .reserve
        let order = try Int.fetchOne(
            db, sql: "SELECT reserve_order FROM assignment WHERE id = ?", arguments: [place.id])
        if isOpen {
            try set(place.id, to: .withdrawn)
            try db.audit("assignment.withdrawn", place.id.code, ["was": place.state.rawValue, "for": mine.id.code])
        }
        guard place.state != mine.state, place.counts(over: mine), try take(place, order: order, on: mine) else {
            return "\(place.name): \(mine.id.code) stays \(mine.state)"
        }
        try db.audit("assignment.\(place.state)", mine.id.code, ["was": mine.state.rawValue, "from": place.id.code])
        return "\(place.name): \(mine.id.code) was \(mine.state), is \(place.state) like \(place.id.code)"
    }

    /// Brings the kept person's place to the other's state, by the edges that there are; false where none leads there.
    private func take(_ place: Place, order: Int?, on mine: Place) throws -> Bool {
        switch (mine.state, place.state) {
        case (.withdrawn, .declined), (_, .withdrawn): return false
        case (_, .reserve): try set(mine.id, to: .reserve, order: order)
        case (_, .declined): try set(mine.id, to: .declined)
        case (_, .offered), (_, .confirmed):
            if !mine.state.holdsPlace {
                guard try overlaps(with: mine.shift).isEmpty else { return false }
                try set(mine.id, to: .offered)
            }
            if place.state == .confirmed { try set(mine.id, to: .confirmed) }
        }
        try db.execute(
            sql: "UPDATE assignment SET answered_at = ? WHERE id = ?", arguments: [place.answeredAt, mine.id])
        return true
    }

    private func set(_ id: Assignment.ID, to state: Assignment.State, order: Int? = nil) throws {
        try db.execute(
            sql: "UPDATE assignment SET state = ?, reserve_order = ? WHERE id = ?", arguments: [state, order, id])
    }

    private func end(_ place: Place) throws {
        _ = try AnswerAssignments(.withdraw, named: [place.id.code]).apply(in: db)
    }

    /// Places that the kept person holds at the time of a shift, but for that shift's own.
    private func overlaps(with shift: Shift.ID) throws -> [Place] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT held.*, event.code || '/' || other.code AS name
                FROM shift AS wanted
                JOIN assignment AS held ON held.volunteer_id = ? AND held.state IN ('offered', 'confirmed')
                JOIN shift AS other ON other.id = held.shift_id AND other.id <> wanted.id AND other.state = 'planned'
                JOIN event ON event.id = other.event_id AND event.state <> 'cancelled'
                WHERE wanted.id = ? AND other.starts_at < wanted.ends_at AND other.ends_at > wanted.starts_at
                ORDER BY other.starts_at
                """,
            arguments: [person, shift]
        ).map(Place.init)
    }
}
