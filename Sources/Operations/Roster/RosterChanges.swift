import Foundation
import Volunteering

/// What changed on a roster's sheet since it left the printer.
package struct RosterChanges: Sendable {
    package let sheet: SheetID
    package let revision: Int
    package let printedAt: Date
    package let campaign: String
    let before: PrintRoster.Content
    /// Nil when the shift is not held any more.
    let now: PrintRoster.Content?
    package let rows: [RowChange]

    /// One row, under the code that it has on the paper.
    package struct RowChange: Encodable, Hashable, Sendable {
        package enum Kind: String, Encodable, Sendable {
            case added, gone, fromReserve = "from-reserve", toReserve = "to-reserve", changed
        }

        /// For somebody new, the next free code of the sheet.
        package let code: String
        package let kind: Kind
        package let was: RosterSheet.Row?
        package let now: RosterSheet.Row?

        /// Who is meant, as the record file has them now.
        package var person: RosterSheet.Row? { now ?? was }
    }

    package var isEmpty: Bool { rows.isEmpty && !hasNewHead && now != nil }

    /// The post, the times, or whom to call are not what the paper says.
    private var hasNewHead: Bool { now.map { !before.saysTheSameAbove($0) } ?? false }

    /// The rows that differ: those of the paper in its order, then the new ones.
    static func rows(from before: RosterSheet, to now: RosterSheet) -> [RowChange] {
        let present = Dictionary(uniqueKeysWithValues: now.rows.map { ($0.assignment, $0) })
        let printed = Set(before.rows.map(\.assignment))
        var changes = before.rows.compactMap { old -> RowChange? in
            guard let new = present[old.assignment] else {
                return RowChange(code: old.code, kind: .gone, was: old, now: nil)
            }
            switch (old.state == .reserve, new.state == .reserve) {
            case (true, false): return RowChange(code: old.code, kind: .fromReserve, was: old, now: new)
            case (false, true): return RowChange(code: old.code, kind: .toReserve, was: old, now: new)
            default:
                return old.saysTheSame(new) ? nil : RowChange(code: old.code, kind: .changed, was: old, now: new)
            }
        }
        var assigned = before.assigned.count
        var reserve = before.reserve.count
        for row in now.rows where !printed.contains(row.assignment) {
            let code: String
            if row.state == .reserve {
                reserve += 1
                code = "\(before.shift)-R\(reserve)"
            } else {
                assigned += 1
                code = "\(before.shift)-\(assigned)"
            }
            changes.append(RowChange(code: code, kind: .added, was: nil, now: row))
        }
        return changes
    }
}

extension PrintRoster.Content {
    /// Whether nothing on the paper is to be struck out, written in or corrected.
    func saysTheSame(as other: Self) -> Bool {
        saysTheSameAbove(other) && RosterChanges.rows(from: sheet, to: other.sheet).isEmpty
    }

    /// Whether everything above the rows is the same.
    func saysTheSameAbove(_ other: Self) -> Bool {
        event.saysTheSame(as: other.event) && sheet.saysTheSameAbove(other.sheet)
    }
}

extension RosterEvent {
    /// Its end only says until when copies may be kept, at the foot.
    fileprivate func saysTheSame(as other: Self) -> Bool {
        title == other.title && place == other.place && timeZone == other.timeZone
            && controlPhone == other.controlPhone && controlNote == other.controlNote && firstAid == other.firstAid
            && lostChild == other.lostChild
    }
}

extension RosterSheet {
    fileprivate func saysTheSameAbove(_ other: RosterSheet) -> Bool {
        postName == other.postName && sector == other.sector && place == other.place && latitude == other.latitude
            && longitude == other.longitude && role == other.role && reportsAt == other.reportsAt
            && reportsTo == other.reportsTo && startsAt == other.startsAt && endsAt == other.endsAt
            && minimum == other.minimum && maximum == other.maximum && lead == other.lead
    }
}

extension RosterSheet.Row {
    /// Whether a reader of the paper sees no difference; the code is the paper's own.
    fileprivate func saysTheSame(_ other: RosterSheet.Row) -> Bool {
        familyName == other.familyName && givenName == other.givenName && phone == other.phone
            && language == other.language && skills == other.skills && isLead == other.isLead
            && isMarked == other.isMarked
    }
}
