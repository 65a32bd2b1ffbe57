import GRDB
import Interchange
import Persistence
import Volunteering

/// Takes a table of people and shifts; who has their place already stays as they are.
package struct ImportAssignments: Change {
    package let event: String
    package let override: String?
    package let source: ImportSource

    package init(event: String, override: String? = nil, source: ImportSource) {
        self.event = event
        self.override = override
        self.source = source
    }

    package func apply(in db: Database) throws -> ImportSummary {
        let event = try EventQuery(event).answer(in: db)
        let table = TableImport<AssignmentRow>(
            source: source, subject: "Places", mainField: .shift, field: { $0 is PersonError ? .person : nil })
        return try table.run { row in
            let person = try FindPerson(row.person).answer(in: db)
            let shift = try ShiftQuery(event: event.code, code: row.shift ?? row.post ?? "").answer(in: db)
            let isConfirmed = try Self.isConfirmed(row.state)
            let found = try Assignment.fetchOne(
                db, sql: "SELECT * FROM assignment WHERE shift_id = ? AND volunteer_id = ?",
                arguments: [shift.id, person.id])
            if let found, found.state != .declined, found.state != .withdrawn { return .same }
            let place = try OfferPlace(
                shift: shift.id, volunteer: person.id, isConfirmed: isConfirmed, override: override
            ).apply(in: db)
            guard place.state == .reserve else { return .added }
            let order = place.reserveOrder ?? 1
            return .lookAt(line: row.line, "\(person.fullName): \(shift.code) is full, reserve \(order)")
        }
    }

    private static func isConfirmed(_ state: String?) throws -> Bool {
        switch state?.lowercased() ?? "" {
        case "", "offered", "registered", "reserve": false
        case "confirmed": true
        default: throw AssignmentError.unknownState(state ?? "")
        }
    }
}
