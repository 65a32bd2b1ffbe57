import Documents
import Foundation
import Volunteering

extension Roster {
    package func answer(in voice: Voice) -> Roster {
        var answer = self
        for (index, sheet) in sheets.enumerated() {
            // Whom to call stays in full, as on paper.
            if voice.phones == .none {
                answer.sheets[index].lead = sheet.lead.map {
                    RosterSheet.Lead(name: $0.name, phone: nil, isOfSector: $0.isOfSector)
                }
            }
            for row in sheet.rows.indices {
                answer.sheets[index].rows[row].phone = voice.phones.kept(of: sheet.rows[row].phone)
            }
        }
        return answer
    }

    package func records(in voice: Voice) -> Records {
        let columns = [
            "event", "post", "post_name", "sector", "shift", "role", "report_at", "report_to", "starts_at", "ends_at",
            "row_code", "family_name", "given_name", "phone", "language", "skills", "lead", "mark", "state",
            "volunteer", "assignment",
        ]
        var rows: [[String]] = []
        for sheet in sheets {
            let head = [
                event.code, sheet.post, sheet.postName, sheet.sector, sheet.shift, sheet.role,
                sheet.reportsAt.iso(in: event.zone), sheet.reportsTo, sheet.startsAt.iso(in: event.zone),
                sheet.endsAt.iso(in: event.zone),
            ]
            for row in sheet.rows {
                rows.append(
                    head + [
                        row.code, row.familyName, row.givenName, voice.phones.kept(of: row.phone) ?? "",
                        row.language ?? "",
                        row.skills.joined(separator: ";"), row.isLead ? "lead" : "", row.isMarked ? "!" : "",
                        row.state.rawValue, row.volunteer, row.assignment,
                    ])
            }
        }
        return Records(columns: columns, rows: rows)
    }
}
