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
        let reader = try PeopleFile.open(
            source.open(), encoding: source.encoding, delimiter: source.delimiter, told: source.headings,
            year: Day(of: now, in: campaign.zone).year, timeZone: campaign.zone)
        var summary = ImportSummary(file: source.name, subject: "People", isRehearsal: source.isRehearsal)
        summary.encoding = reader.encoding.title
        let reading = PersonReading(
            region: campaign.region, now: now, source: source.name, consentChannels: options.consentChannels,
            consentSource: options.consentSource)
        let lastTeam = try Int64.fetchOne(db, sql: "SELECT max(id) FROM team") ?? 0
        var merge = try PeopleMerge(db, file: source.name, mayShareEmail: options.mayShareEmail)
        while let record = try reader.next() {
            summary.rows += 1
            if summary.rows.isMultiple(of: 1024) { source.progress(reader.bytesRead, reader.totalBytes) }
            switch record {
            case .rejected(let row): try reject(row, from: reader, in: &summary)
            case .person(let row):
                do {
                    let (person, code) = try reading.details(of: row)
                    try merge.take(person, code: code, line: row.line, into: &summary)
                    for remark in row.remarks {
                        summary.remarks.add(
                            .init(line: row.line, column: remark.position.column, "\(remark.heading): \(remark.words)"))
                    }
                } catch let refusal as RowRefusal {
                    let problem = reader.problem(
                        refusal.reason, with: refusal.field, cell: refusal.cell, words: refusal.words)
                    let row = reader.rejecting([problem])
                    if refusal.reason == .conflict {
                        summary.conflicts.add(.init(line: row.line, refusal.words))
                        try source.reject(reader.header, row)
                    } else {
                        try reject(row, from: reader, in: &summary)
                    }
                }
            }
        }
        source.progress(reader.bytesRead, reader.totalBytes)
        summary.ignoredHeadings = reader.ignoredHeadings
        if let importId = try merge.finish() {
            try db.execute(sql: "UPDATE team SET import_id = ? WHERE id > ?", arguments: [importId, lastTeam])
            try close(importId, summary, in: db)
        }
        return summary
    }

    private func reject(_ row: RejectedRow, from reader: any PeopleSource, in summary: inout ImportSummary) throws {
        summary.reject(row)
        try source.reject(reader.header, row)
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
