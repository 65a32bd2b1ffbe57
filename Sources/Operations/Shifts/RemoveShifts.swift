import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// Removes shifts that were made by mistake, as long as nobody can know of them; the others are cancelled instead.
package struct RemoveShifts: Change {
    package let shifts: [String]

    package init(_ shifts: [String]) {
        self.shifts = shifts
    }

    /// - Throws: ``ShiftError``, ``EventError``.
    package func apply(in db: Database) throws -> [Removal] {
        var seen: Set<Shift.ID> = []
        let named = try shifts.map { try ShiftQuery($0).answer(in: db) }.filter { seen.insert($0.id).inserted }
        return try named.map { try remove($0, in: db) }
    }

    private func remove(_ shift: Shift, in db: Database) throws -> Removal {
        let event = try Event.find(db, id: shift.eventId)
        guard event.state != .closed else { throw EventError.cannotChange(event.code, state: event.state) }
        let name = "\(event.code)/\(shift.code)"
        let traces = try ShiftTraces([shift.id], in: db)
        if let why = traces.kept { throw ShiftError.notRemovable(name, why: why) }
        var removal = Removal(name, was: Self.words(of: shift, in: event.zone))
        removal.places = traces.places
        try ShiftTraces.remove([shift.id], in: db)
        try db.audit("shift.removed", name, removal.details)
        return removal
    }

    /// "marshal 2027-02-26 15:00–18:00, 1–2 people".
    static func words(of shift: Shift, in zone: TimeZone) -> String {
        let start = CampaignTime(shift.startsAt, in: zone)
        return "\(shift.role) \(start.until(CampaignTime(shift.endsAt, in: zone))), "
            + (shift.minimum == shift.maximum
                ? shift.minimum.counted("person", "people") : "\(shift.minimum)–\(shift.maximum) people")
    }
}
