import GRDB
import Language
import Persistence
import Volunteering

/// What shifts left behind that somebody may know or rely on: printed sheets, people who were told or asked, reminders.
///
/// What has a trace is cancelled or keeps its name; what has none may go. Source: Handbook, ADR-0052.
struct ShiftTraces {
    private let sheets: [String]
    private let told: [String]
    private let asked: Int
    private let reminded: Int
    /// Places of which nobody has heard, as `V0001 B4`; they go with their shifts.
    let places: [String]
    private static let room = ListRoom(3)

    init(_ shifts: [Shift.ID], in db: Database) throws {
        let ids = shifts.jsonList
        let these = "shift_id IN (SELECT value FROM json_each('\(ids)'))"
        sheets = try String.fetchAll(
            db, sql: "SELECT printf('%s-%02d', series, number) FROM sheet WHERE \(these) ORDER BY series, number")
        told = try String.fetchAll(
            db,
            sql: """
                SELECT trim(given_name || ' ' || family_name) || printf(' (V%04d)', volunteer.id)
                FROM volunteer WHERE id IN (SELECT volunteer_id FROM assignment
                    WHERE \(these) AND (answered_at IS NOT NULL AND state <> 'withdrawn' OR \(GiveNotice.told)))
                ORDER BY sort_key, id
                """)
        asked = try Int.fetchOne(db, sql: "SELECT count(DISTINCT volunteer_id) FROM asking WHERE \(these)") ?? 0
        reminded =
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(DISTINCT volunteer_id) FROM assignment WHERE \(these) AND (
                        EXISTS (SELECT 1 FROM reminder WHERE assignment_id = assignment.id)
                        OR EXISTS (SELECT 1 FROM contact WHERE assignment_id = assignment.id)
                        OR EXISTS (SELECT 1 FROM notice_person WHERE assignment_id = assignment.id)
                        OR EXISTS (SELECT 1 FROM sheet_row WHERE assignment_id = assignment.id))
                    """) ?? 0
        places = try String.fetchAll(
            db,
            sql: """
                SELECT printf('V%04d ', volunteer_id) || shift.code FROM assignment
                JOIN shift ON shift.id = shift_id WHERE \(these) ORDER BY shift_id, assignment.id
                """)
    }

    /// Why these shifts have to be known by the names that they have: nil where nobody can know them.
    var known: String? { Self.joined([printed, heard, called]) }

    /// Why these shifts stay on record: nil where nothing is lost with them.
    var kept: String? { Self.joined([printed, heard, called, known == nil ? planned : nil]) }

    private var printed: String? { sheets.isEmpty ? nil : "stands on \(sheets.joined(separator: ", "))" }

    private var heard: String? {
        told.isEmpty ? nil : "was told to \(Self.room.words(told))"
    }

    private var called: String? {
        asked == 0 ? nil : "is what \(asked.counted("person", "people")) \(asked == 1 ? "was" : "were") asked about"
    }

    private var planned: String? {
        reminded == 0 ? nil : "has reminders on record for \(reminded.counted("person", "people"))"
    }

    private static func joined(_ parts: [String?]) -> String? {
        let parts = parts.compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    /// Removes shifts that left nothing, with the places on them of which nobody has heard.
    static func remove(_ shifts: [Shift.ID], in db: Database) throws {
        let ids = shifts.jsonList
        for statement in ["assignment WHERE shift_id", "shift WHERE id"] {
            try db.execute(
                sql: "DELETE FROM \(statement) IN (SELECT value FROM json_each(?))", arguments: [ids])
        }
    }
}
