import GRDB
import Volunteering

/// What was built on an import since: places, leads, sheets, changes by hand, later imports.
///
/// The people whom the import added or changed are in the temporary table `touched`, see ``UndoImport``.
struct ImportBuiltOn {
    /// Names that are told of each kind.
    private static let told = 3

    let number: Int64
    private let db: Database
    /// The audit row that closed the import; what follows it came later.
    private let closed: Int64

    init(_ number: Int64, in db: Database) throws {
        self.number = number
        self.db = db
        closed =
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT max(id) FROM audit
                    WHERE action = 'volunteers.imported' AND json_extract(details, '$.import') = ?
                    """,
                arguments: ["\(number)"]) ?? 0
    }

    /// Each kind with its count and the first names; empty when the import can be taken back.
    func answer() throws -> [String] {
        var lines: [String] = []
        func add(_ one: String, _ many: String, _ sql: String, _ arguments: StatementArguments = []) throws {
            if let line = try line(one, many, sql, arguments) { lines.append(line) }
        }
        try add(
            "place on a shift", "places on shifts",
            """
            SELECT touched.id FROM touched JOIN assignment ON assignment.volunteer_id = touched.id
            WHERE touched.is_new OR EXISTS (
                SELECT 1 FROM audit WHERE id > ? AND action GLOB 'assignment.*'
                    AND subject = printf('A%04d', assignment.id))
            """, [closed])
        try add(
            "row on a sheet", "rows on sheets",
            """
            SELECT touched.id FROM touched JOIN assignment ON assignment.volunteer_id = touched.id
            JOIN sheet_row ON sheet_row.assignment_id = assignment.id WHERE touched.is_new
            """)
        try add(
            "sector or shift that somebody leads", "sectors and shifts that somebody leads",
            """
            SELECT lead_id AS id FROM sector JOIN touched ON touched.id = lead_id WHERE is_new
            UNION ALL SELECT lead_id FROM shift JOIN touched ON touched.id = lead_id WHERE is_new
            """)
        try add(
            "person changed by hand since", "people changed by hand since",
            """
            SELECT DISTINCT touched.id FROM audit JOIN touched ON touched.id = CAST(substr(subject, 2) AS INTEGER)
            WHERE audit.id > ? AND subject GLOB 'V[0-9]*'
                AND action GLOB 'volunteer.*' AND action NOT IN ('volunteer.changed', 'volunteer.added')
            """, [closed])
        try add(
            "person changed by a later import", "people changed by later imports",
            """
            SELECT DISTINCT touched.id FROM import_change JOIN touched ON touched.id = import_change.volunteer_id
            WHERE import_id > ?
            """, [number])
        try add(
            "external id that somebody else has now", "external ids that others have now",
            """
            SELECT other.id FROM import_change
            JOIN volunteer AS other ON other.external_id = json_extract(before, '$.volunteer.externalId')
            WHERE import_change.import_id = ? AND other.id <> import_change.volunteer_id AND other.import_id IS NOT ?
            """, [number, number])
        try addOthers(to: &lines)
        return lines
    }

    /// Whatever else names the new people, in tables that this file does not know by name.
    private func addOthers(to lines: inout [String]) throws {
        for reference in try PersonReference.all(in: db)
        where !reference.isPersonal && !reference.isCascading && reference.column != "lead_id" {
            let found = try line(
                "entry in \(reference.table)", "entries in \(reference.table)",
                """
                SELECT touched.id FROM \(reference.table) JOIN touched ON touched.id = \(reference.table).\(reference.column)
                WHERE touched.is_new
                """, [])
            if let found { lines.append(found) }
        }
    }

    /// - Parameter sql: One row per thing that was built, with the person's `id`.
    private func line(
        _ one: String, _ many: String, _ sql: String, _ arguments: StatementArguments
    ) throws -> String? {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM (\(sql))", arguments: arguments) ?? 0
        guard count > 0 else { return nil }
        let people = try Volunteer.fetchAll(
            db,
            sql: "SELECT * FROM volunteer WHERE id IN (SELECT id FROM (\(sql))) ORDER BY id LIMIT \(Self.told + 1)",
            arguments: arguments)
        let names = people.prefix(Self.told).map { "\($0.code) \($0.fullName)" }.joined(separator: ", ")
        return "\(count) \(count == 1 ? one : many): \(names)\(people.count > Self.told ? " …" : "")"
    }
}
