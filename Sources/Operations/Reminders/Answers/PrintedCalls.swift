import Foundation
import GRDB
import Persistence
import Volunteering

/// A call sheet as it was printed: which places stand in its rows, and what it said about them.
struct PrintedCalls {
    struct Place {
        let row: Int
        let place: Int?
        let assignment: Assignment.ID
        /// Nil on a sheet of an earlier version of Vigil.
        let said: Said?

        var code: String { place.map { "\(row).\($0)" } ?? "\(row)" }
    }

    /// What the paper told the caller.
    struct Said: Decodable {
        struct Instant: Decodable {
            let utc: Date
        }

        let assignment: String
        let state: Assignment.State
        let startsAt: Instant
        let endsAt: Instant
        let reportsAt: Instant
        let reportsTo: String
        let role: String
        let post: String
    }

    private struct Content: Decodable {
        struct Row: Decodable {
            let places: [Said]?
        }

        let rows: [Row]
    }

    let id: SheetID
    let sheet: Int64
    let revision: SheetRevision
    let places: [Place]

    var rows: Int { places.map(\.row).max() ?? 0 }

    /// - Throws: ``SheetError`` or ``SheetAnswerError/notACallSheet(_:)``.
    init(_ text: String, revision: Int?, in db: Database) throws {
        id = try SheetID(typed: text)
        guard id.series == .calls else { throw SheetAnswerError.notACallSheet("\(id)") }
        sheet = try SheetQuery.row(of: id, in: db)
        self.revision = try SheetQuery.revision(revision, of: id, row: sheet, in: db)
        let content = try FreezeSheet.decode(Content.self, from: self.revision.content)
        let said = Dictionary(
            content.rows.flatMap { $0.places ?? [] }.map { ($0.assignment, $0) },
            uniquingKeysWith: { first, _ in first })
        places = try Row.fetchAll(
            db,
            sql: "SELECT code, assignment_id FROM sheet_row WHERE sheet_id = ? AND revision = ? ORDER BY position",
            arguments: [sheet, self.revision.number]
        ).map { row in
            let numbers = (row["code"] as String).split(separator: ".").compactMap { Int($0) }
            let assignment = Assignment.ID(row["assignment_id"])
            return Place(
                row: numbers.first ?? 0, place: numbers.count > 1 ? numbers[1] : nil, assignment: assignment,
                said: said[assignment.code])
        }
    }

    /// Refuses rows that are about somebody else on an earlier page: the scheduler prints again by itself, and nobody
    /// else knows which page is held in hand.
    ///
    /// - Throws: ``SheetAnswerError/whichRevision(row:sheet:last:)``.
    func expectOneMeaning(of said: [SheetAnswers.Said], in db: Database) throws {
        for number in 1..<max(1, revision.number) {
            let earlier = try PrintedCalls("\(id)", revision: number, in: db)
            for row in said.map(\.row) {
                let before = earlier.places.filter { $0.row == row }.map(\.assignment)
                guard !before.isEmpty, before != places.filter({ $0.row == row }).map(\.assignment) else { continue }
                throw SheetAnswerError.whichRevision(row: row, sheet: "\(id)", last: revision.number)
            }
        }
    }

    /// The places that an answer is about.
    func places(of said: SheetAnswers.Said) throws -> [Place] {
        let found = places.filter { $0.row == said.row && (said.place == nil || ($0.place ?? 1) == said.place) }
        guard !found.isEmpty else {
            throw SheetAnswerError.noSuchRow(said.text, sheet: "\(id)", rows: rows)
        }
        return found
    }
}
