import GRDB
import Persistence
import Volunteering

/// Somebody to call about a place that became free.
package struct Successor: Sendable {
    let id: Volunteer.ID
    package let shift: String
    package let person: String
    /// E.164.
    package let phone: String?
    package let language: String?
    /// They moved up from the reserve; else they are to be asked.
    package let hasPlace: Bool

    init(shift: String, _ person: Volunteer, hasPlace: Bool) {
        id = person.id
        self.shift = shift
        self.person = person.fullName
        phone = person.phone
        language = person.language
        self.hasPlace = hasPlace
    }

    /// "Call instead for march/B4.1: V0042 Rauf Quliyev, +994…, az, to be asked."
    package var line: String {
        let facts = [phone, language, hasPlace ? "moved up from the reserve" : "to be asked"]
        let told = facts.compactMap { $0 }.joined(separator: ", ")
        return "Call instead for \(shift): \(id.code) \(person), \(told)."
    }

    /// Whom to call now: who moved up from a reserve, and for what stays open who could come instead.
    ///
    /// - Parameters:
    ///   - left: Places that were given up.
    ///   - outcome: What became of those answers, and who moved up.
    ///   - asked: Who was asked already.
    static func after(
        _ left: [Assignment], promoted outcome: AssignmentOutcome, asked: Set<Volunteer.ID>, in db: Database
    ) throws -> [Successor] {
        let declined = Set(left.map(\.id.code))
        var found = try outcome.items.filter { !declined.contains($0.code) }.compactMap { item in
            try Volunteer.ID(code: item.volunteer).map { id in
                Successor(shift: item.shift, try Volunteer.find(db, id: id), hasPlace: true)
            }
        }
        var replacements = Replacements(without: asked.union(found.map(\.id)))
        var shifts: [Shift.ID] = []
        for place in left where !shifts.contains(place.shiftId) { shifts.append(place.shiftId) }
        for id in shifts {
            let shift = try Shift.find(db, id: id)
            let open = shift.maximum - (try PlacesHeldQuery(id).answer(in: db))
            let wanted = min(open, left.count { $0.shiftId == id })
            let reference = try shift.reference(in: db)
            found += try replacements.next(wanted, for: id, in: db).compactMap { person in
                try Volunteer.ID(code: person.volunteer).map { id in
                    Successor(shift: reference, try Volunteer.find(db, id: id), hasPlace: false)
                }
            }
        }
        return found
    }
}
