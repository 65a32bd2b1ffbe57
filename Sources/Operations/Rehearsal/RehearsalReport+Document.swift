import Documents
import Foundation
import Language
import Volunteering

extension RehearsalReport: Presentable {
    package func document(in voice: Voice) -> Document {
        let tables = [
            ("By day", dayTable), ("By rule", ruleTable), ("Who would hear nothing", nobodyTable),
            ("What failed", failureTable),
        ].compactMap { title, table in table.map { (title: title, table: $0) } }
        var document = Report(
            title: "Rehearsal: \(event.title)", subtitle: event.code, facts: facts, tables: tables
        ).document(in: voice)
        document.sections[0].notes += (remarks + closing).map { Line($0) }
        document.paper = .landscape
        return document
    }

    private var facts: [Fact] {
        let answers = answered.sorted { $0.key > $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        return [
            Fact("Clock", "from \(from) to \(until)"),
            Fact("People with a place", "\(people)"),
            Fact("Reminders sent", "\(sent), in \(messages) \(messages == 1 ? "message" : "messages")"),
            Fact("Missed", "\(missed)"),
            Fact("Would hear nothing", nobody.isEmpty ? "nobody" : "\(nobody.count)"),
            Fact("Answers played", answers),
            Fact("Outbox and papers", folder ?? "not kept; say -o FOLDER to look at them"),
        ]
    }

    private var closing: [String] {
        var lines = ["Everything happened in a copy: nobody was written to, and the record file is as it was."]
        if answered.isEmpty {
            lines.append("Who had not answered stayed so; play answers with --answers yes:70,no:10.")
        }
        return lines
    }

    private func table(_ columns: [Column], _ rows: [[Cell]]) -> Table? {
        guard !rows.isEmpty else { return nil }
        return Table(columns: columns, groups: [RowGroup(rows: rows.map { TableLine($0) })])
    }

    private static func count(_ number: Int) -> Cell { Cell(number == 0 ? "" : "\(number)") }

    private var dayTable: Table? {
        func number(_ title: String) -> Column { Column(title, .millimetres(16), alignment: .trailing) }
        return table(
            [
                Column("Day", .millimetres(26)), number("Due"), number("Emails"), number("Texts"), number("Calls"),
                number("Missed"), number("Papers"), Column("Rules", .share(3)),
            ],
            days.map { day in
                [
                    Cell(day.day), Self.count(day.due), Self.count(day.emails), Self.count(day.texts),
                    Self.count(day.calls), Self.count(day.missed), Self.count(day.papers),
                    Cell(day.rules.joined(separator: ", ")),
                ]
            })
    }

    private var ruleTable: Table? {
        table(
            [
                Column("Rule", .share(2)), Column("By", .millimetres(16)), Column("First at", .share(2)),
                Column("Sent", .millimetres(16), alignment: .trailing),
                Column("Missed", .millimetres(16), alignment: .trailing), Column("Why", .share(3)),
            ],
            rules.map { rule in
                let reasons = rule.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                    .map { "\($0.value) \(Reason($0.key).text(in: .en))" }
                return [
                    Cell(rule.rule), Cell(rule.channel.rawValue), Cell("\(rule.at)"), Self.count(rule.sent),
                    Self.count(rule.missed), Cell(reasons.joined(separator: "; ")),
                ]
            })
    }

    private var nobodyTable: Table? {
        table(
            [
                Column("Volunteer", .millimetres(24)), Column("Name", .share(2)), Column("Shift", .share(1)),
                Column("Place", .millimetres(24)), Column("Why", .share(3)),
            ],
            nobody.map { person in
                [
                    Cell(person.volunteer), Cell(person.name), Cell(person.shift), Cell(person.state.rawValue),
                    Cell(person.reasons.map { Reason($0).text(in: .en) }.joined(separator: "; ")),
                ]
            })
    }

    private var failureTable: Table? {
        table(
            [
                Column("At", .share(1)), Column("Duty", .millimetres(26)),
                Column("Times", .millimetres(16), alignment: .trailing), Column("Why", .share(3)),
            ],
            failures.map { [Cell("\($0.at)"), Cell($0.duty), Cell("\($0.times)"), Cell($0.reason)] })
    }

    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["day", "due", "emails", "texts", "calls", "missed", "papers", "rules"], of: days
        ) { day in
            [
                day.day, "\(day.due)", "\(day.emails)", "\(day.texts)", "\(day.calls)", "\(day.missed)",
                "\(day.papers)", day.rules.joined(separator: " "),
            ]
        }
    }
}
