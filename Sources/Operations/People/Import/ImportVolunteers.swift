import Foundation
import GRDB
import Interchange
import Persistence
import Telephony
import Volunteering

/// Takes a list of people into the record file, row by row in one transaction.
///
/// A row is matched by code or external id, else by email, else by phone and name together; what it says that is new
/// is added, and nothing is ever overwritten by an empty cell. Importing the same file again changes nothing.
package struct ImportVolunteers: Change {
    package struct Options: Sendable {
        /// Rows with the same email and another name are other people, as families are.
        package var mayShareEmail = false
        /// Consent to be recorded for rows that say nothing about these channels.
        package var consentChannels: [Channel] = []
        /// Where that consent was given, such as "form, January 2027".
        package var consentSource = ""

        package init() {}
    }

    package let source: ImportSource
    package let options: Options

    package init(source: ImportSource, options: Options = Options()) {
        self.source = source
        self.options = options
    }

    package func apply(in db: Database) throws -> ImportSummary {
        let campaign = try CampaignQuery().answer(in: db)
        let now = try db.transactionDate
        let reading = PersonReading(
            region: campaign.region, now: now, source: source.name, consentChannels: options.consentChannels,
            consentSource: options.consentSource)
        // Who is in the record file already may be whom any row's email belongs to.
        let isFirst = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM volunteer)") ?? false
        let names = try NameKeys(language: campaign.language)
        let stream = PeopleStream { [source] stream in
            let reader = try PeopleFile.open(
                WatchedSource(source.open(), for: stream), encoding: source.encoding, delimiter: source.delimiter,
                told: source.headings,
                year: Day(of: now, in: campaign.zone).year, timeZone: campaign.zone)
            try PeoplePreparation(reader: reader, reading: reading, names: names, isFirst: isFirst).run(into: stream)
        }
        defer { stream.finish() }
        var summary = ImportSummary(file: source.name, subject: "People", isRehearsal: source.isRehearsal)
        let head = try stream.head()
        summary.encoding = head.encoding
        let lastTeam = try Int64.fetchOne(db, sql: "SELECT max(id) FROM team") ?? 0
        var merge = try PeopleMerge(db, file: source.name, mayShareEmail: options.mayShareEmail)
        var batch = try stream.next()
        while let rows = batch.take() {
            for item in rows.items {
                summary.rows += 1
                switch item {
                case .rejected(let row): try reject(row, under: head.header, in: &summary)
                case .person(let row): try take(row, under: head.header, with: &merge, in: &summary)
                }
            }
            summary.ignoredHeadings = rows.ignoredHeadings
            source.progress(rows.bytesRead, rows.totalBytes)
            batch = try stream.next(after: rows)
        }
        if let importId = try merge.finish() {
            try db.execute(sql: "UPDATE team SET import_id = ? WHERE id > ?", arguments: [importId, lastTeam])
            try close(importId, summary, in: db)
            if !source.isRehearsal { summary.number = importId }
        }
        return summary
    }

    private func take(
        _ row: PeopleStream.Known, under header: [String], with merge: inout PeopleMerge,
        in summary: inout ImportSummary
    ) throws {
        do {
            try merge.take(row.person, keys: row.keys, code: row.code, line: row.line, into: &summary)
            for remark in row.remarks {
                summary.remarks.add(
                    .init(line: row.line, column: remark.position.column, "\(remark.heading): \(remark.words)"))
            }
        } catch let refusal as RowRefusal {
            summary.conflicts.add(.init(line: row.line, refusal.words))
            let kept = row.refused[refusal.field] ?? RejectedRow(line: row.line, fields: [], problems: [])
            let problems = kept.problems.map { problem in
                RowProblem(refusal.reason, at: problem.position, heading: problem.heading, words: refusal.words)
            }
            try source.reject(header, RejectedRow(line: kept.line, fields: kept.fields, problems: problems))
        }
    }

    private func reject(_ row: RejectedRow, under header: [String], in summary: inout ImportSummary) throws {
        summary.reject(row)
        try source.reject(header, row)
    }

    /// Keeps what the import did; one that did nothing has no number and leaves no trace.
    private func close(_ importId: Int64, _ summary: ImportSummary, in db: Database) throws {
        try db.execute(
            sql: "UPDATE import SET added = ?, changed = ?, same = ?, rejected = ? WHERE id = ?",
            arguments: [summary.added, summary.changed, summary.same, summary.refused, importId])
        try db.audit(
            "volunteers.imported", source.name,
            [
                "import": "\(importId)", "rows": "\(summary.rows)", "added": "\(summary.added)",
                "changed": "\(summary.changed)", "rejected": "\(summary.refused)",
            ])
    }
}

/// A row that the record file does not take, in words for whoever will correct it.
struct RowRefusal: Error {
    let reason: RowProblem.Reason
    let field: PersonField
    var cell: String?
    let words: String
}
