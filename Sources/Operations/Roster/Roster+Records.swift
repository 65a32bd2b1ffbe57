import Documents
import Foundation
import Volunteering

extension Roster {
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
                        row.code, row.familyName, row.givenName, row.phone ?? "", row.language ?? "",
                        row.skills.joined(separator: ";"), row.isLead ? "lead" : "", row.isMarked ? "!" : "",
                        row.state.rawValue, row.volunteer, row.assignment,
                    ])
            }
        }
        return Records(columns: columns, rows: rows)
    }
}
