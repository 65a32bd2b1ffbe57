import GRDB
import Language
import Persistence
import Volunteering

/// Who could take somebody's place, and how to reach them.
package struct Replacement: Encodable, Hashable, Sendable {
    package let volunteer: String
    package let familyName: String
    package let givenName: String
    /// E.164.
    package let phone: String
    package let language: String?
    /// They wait in the shift's own reserve.
    package let isReserve: Bool
}

/// Names replacements, each person once: the reserve of the shift first, then in the order of ``CoverSearch``.
struct Replacements {
    /// Further shifts stay without, and nobody looks past this many people for one.
    private static let mostShifts = 60
    private static let mostPeople = 300

    private var named: Set<Volunteer.ID>
    private var shifts = 0

    /// - Parameter busy: Who is not to be named.
    init(without busy: Set<Volunteer.ID> = []) {
        named = busy
    }

    /// The best for a shift, at most as many as are asked for.
    mutating func next(_ count: Int, for shift: Shift.ID, in db: Database) throws -> [Replacement] {
        guard count > 0, shifts < Self.mostShifts else { return [] }
        shifts += 1
        let shift = try Shift.find(db, id: shift)
        let suitability: Suitability
        do {
            suitability = try Suitability(shift, in: db)
        } catch AssignmentError.shiftOver {
            return []
        }
        var found: [Replacement] = []
        var seen = 0
        func consider(_ person: Volunteer, isReserve: Bool) throws -> Bool {
            seen += 1
            if let phone = person.phone, !named.contains(person.id), try fits(person, suitability, in: db) {
                named.insert(person.id)
                found.append(Replacement(person, phone: phone, isReserve: isReserve))
            }
            return found.count >= count || seen >= Self.mostPeople
        }
        for person in try ReserveQuery(shift.id).answer(in: db) {
            if try consider(person, isReserve: true) { return found }
        }
        try CoverSearch(shift, of: Event.find(db, id: shift.eventId), in: db).visit(in: db) { person in
            try consider(person, isReserve: false)
        }
        return found
    }

    private func fits(_ person: Volunteer, _ suitability: Suitability, in db: Database) throws -> Bool {
        do {
            return try suitability.concerns(about: person, in: db).isEmpty
        } catch is AssignmentError {
            return false
        }
    }
}

extension Replacement {
    init(_ person: Volunteer, phone: String, isReserve: Bool) {
        self.init(
            volunteer: person.code, familyName: person.familyName,
            givenName: [person.givenName, person.middleName].filter { !$0.isEmpty }.joined(separator: " "),
            phone: phone, language: person.language, isReserve: isReserve)
    }
}
