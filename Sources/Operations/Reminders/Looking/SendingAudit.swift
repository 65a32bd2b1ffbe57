import Documents
import Foundation
import Volunteering

/// Whether the promise about reminders holds, and who can have got one twice.
package struct SendingAudit: Presentable {
    package struct Check: Encodable, Sendable {
        let check: PromiseCheck
        package let sentence: String
        /// How many rows break it.
        package let broken: Int
        package var holds: Bool { broken == 0 }

        private enum CodingKeys: CodingKey { case check, sentence, broken, holds }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(check, forKey: .check)
            try container.encode(sentence, forKey: .sentence)
            try container.encode(broken, forKey: .broken)
            try container.encode(holds, forKey: .holds)
        }
    }

    /// A reminder that may have been taken without our knowing.
    package struct Doubt: Encodable, Sendable {
        package let volunteer: String
        package let name: String
        package let rule: String
        package let assignment: String
        package let state: ReminderState
        package let uncertainAttempts: Int
        /// The left part of its Message-ID.
        package let message: String
        package let attempts: Int
        package let lastAt: CampaignTime?
        package let words: String
    }

    package let states: [String: Int]
    package let attempts: [String: Int]
    package let checks: [Check]
    package let twice: [Doubt]

    package var holds: Bool { checks.allSatisfy(\.holds) }
    /// They wait for somebody who says whether they are sent again.
    package var uncertain: Int { states["uncertain"] ?? 0 }

    package func document(in voice: Voice) -> Document {
        var report = Report(
            title: "Audit of sending",
            subtitle: holds
                ? "Every sentence of the promise holds."
                : "The promise is broken: see below, and report it as a fault.",
            facts: ReminderState.allCases.map { Fact($0.rawValue, "\(states[$0.rawValue] ?? 0)") })
        let rows = checks.map { check in
            TableLine([Cell(check.sentence), Cell(check.holds ? "holds" : "broken: \(check.broken)", .strong)])
        }
        report.tables.append(
            (
                "The promise",
                Table(
                    columns: [Column("What is promised", .share(4)), Column("", .share(1))],
                    groups: [RowGroup(rows: rows)])
            ))
        report.tables.append(("Attempts", Self.table(attempts)))
        report.tables.append(("Can have arrived twice, or once without our knowing", doubts))
        return report.document(in: voice)
    }

    /// One row for each sentence of the promise, then one for each case in which somebody can have got one twice.
    package func records(in voice: Voice) -> Records {
        let promise = checks.map { check in
            ["promise", check.check.rawValue, check.holds ? "holds" : "broken", "\(check.broken)", check.sentence]
                + Array(repeating: "", count: 7)
        }
        let doubts = twice.map { doubt in
            [
                "doubt", "", doubt.state.rawValue, "\(doubt.uncertainAttempts)", doubt.words, doubt.volunteer,
                doubt.name, doubt.assignment, doubt.rule, doubt.message, "\(doubt.attempts)",
                doubt.lastAt.map { $0.instant.iso(in: $0.zone) } ?? "",
            ]
        }
        return Records(
            columns: [
                "kind", "check", "result", "count", "words", "volunteer", "name", "assignment", "rule", "message",
                "attempts", "last_at",
            ],
            rows: promise + doubts)
    }

    private static func table(_ counts: [String: Int]) -> Table {
        let rows = counts.sorted { $0.key < $1.key }.map { TableLine([Cell($0.key), Cell("\($0.value)")]) }
        return Table(
            columns: [Column("Outcome", .share(3)), Column("Attempts", .share(1), alignment: .trailing)],
            groups: [RowGroup(rows: rows.isEmpty ? [TableLine([Cell("none yet"), Cell("0")])] : rows)])
    }

    private var doubts: Table {
        let rows = twice.map { doubt in
            TableLine([
                Cell("\(doubt.name) (\(doubt.volunteer))"), Cell(doubt.rule), Cell(doubt.state.rawValue),
                Cell("\(doubt.uncertainAttempts)"), Cell(doubt.lastAt.map { "\($0)" } ?? ""), Cell(doubt.words),
            ])
        }
        let columns = [
            Column("Who", .share(3)), Column("Rule", .share(2)), Column("State", .share(2)),
            Column("Times", .millimetres(14), alignment: .trailing), Column("Last", .share(2)),
            Column("What was said", .share(4)),
        ]
        return Table(
            columns: columns,
            groups: [RowGroup(rows: rows.isEmpty ? [TableLine([Cell("Nobody.")])] : rows)])
    }
}
