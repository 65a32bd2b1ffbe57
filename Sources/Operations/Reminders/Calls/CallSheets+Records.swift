import Documents
import Foundation
import Volunteering

extension CallSheets {
    /// A record for each place, with the number that answers it.
    package func records(in voice: Voice) -> Records {
        let columns = [
            "caller", "number", "volunteer", "family_name", "given_name", "phone", "language", "reasons",
            "last_contact", "event", "assignment", "state", "shift", "role", "post", "starts_at", "reports_at",
            "reports_to", "lead_phone", "replacement", "replacement_phone",
        ]
        let rows = sheets.flatMap { sheet in
            sheet.rows.enumerated().flatMap { index, row in
                zip(row.codes(at: index + 1), row.places).map { number, place in
                    ["\(sheet.caller)", number] + fields(of: row) + fields(of: place)
                }
            }
        }
        return Records(columns: columns, rows: rows)
    }

    private func fields(of row: CallRow) -> [String] {
        let contact = row.lastContact.map { contact in
            [contact.at.instant.iso(in: contact.at.zone), contact.answer.rawValue, contact.note]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        return [
            row.line.volunteer, row.line.familyName, row.line.givenName, row.phone, row.line.language ?? "",
            row.reasons.joined(separator: ";"), contact ?? "",
        ]
    }

    private func fields(of place: CallPlace) -> [String] {
        let line = place.line
        return [
            line.event, line.assignment, place.state.rawValue, line.shift, line.role, line.post,
            line.startsAt.instant.iso(in: line.startsAt.zone), line.reportsAt.instant.iso(in: line.reportsAt.zone),
            line.reportsTo, place.leadPhone ?? "", place.replacement?.volunteer ?? "",
            place.replacement?.phone ?? "",
        ]
    }
}
