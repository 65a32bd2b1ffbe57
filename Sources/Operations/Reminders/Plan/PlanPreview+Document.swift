import Documents
import Foundation
import Language
import Volunteering

extension PlanPreview: Presentable {
    /// People named in one row; a row of paper is never split, so it must not grow without end.
    private static let namesInRow = 24

    package func document(in voice: Voice) -> Document {
        let writing = LineWriting(voice.onScreen)
        var head = Section()
        head.heading = "Reminders, as the plan stands at \(at)"
        var sections = [head]
        if groups.isEmpty {
            sections[0].notes = ["There is nobody to remind: no shift is ahead that has people on it."]
        }
        for group in groups {
            var section = Section()
            if sections.count == 1 || sections[sections.count - 1].outline != group.eventTitle {
                section.heading = group.eventTitle
            }
            section.outline = group.eventTitle
            section.subheading = [
                Line([
                    .text(group.rule, .strong),
                    .text("  \(group.ruleTitle), \(group.when), by \(group.channel)", .regular),
                ])
            ]
            section.tables = [table(of: group, writing)]
            sections.append(section)
        }
        for index in sections.indices.dropFirst() where sections[index].heading.isEmpty { sections[index].outline = "" }
        return Document(
            title: head.heading, language: "en", asOf: voice.asOf, paper: .landscape, sections: sections)
    }

    private func table(of group: Group, _ writing: LineWriting) -> Table {
        let byOutcome = Dictionary(grouping: group.lines) { line in
            Outcome(line, seenAt: at.instant, writing)
        }
        var rows: [TableLine] = []
        for (outcome, lines) in byOutcome.sorted(by: { $0.key < $1.key }) {
            for start in stride(from: 0, to: lines.count, by: Self.namesInRow) {
                let names = lines[start..<min(lines.count, start + Self.namesInRow)].map { line in
                    "\(writing.name(line)) (\(line.shift))"
                }
                let isFirst = start == 0
                rows.append(
                    TableLine([
                        Cell(isFirst ? outcome.words : ""), Cell(isFirst ? "\(lines.count)" : ""),
                        Cell(names.joined(separator: "; ")),
                    ]))
            }
        }
        let columns = [
            Column("When, or why not", .share(1)), Column("People", .millimetres(14), alignment: .trailing),
            Column("Who (shift)", .share(4)),
        ]
        return Table(columns: columns, groups: [RowGroup(rows: rows)])
    }

    package func records(in voice: Voice) -> Records {
        Records(columns: ReminderLine.columns, rows: groups.flatMap { $0.lines.map(\.fields) })
    }
}

extension PlanPreview {
    /// What becomes of a reminder, as a group of people shares it: first who gets it, in time order.
    private struct Outcome: Hashable, Comparable {
        let rank: Int
        let at: Date
        let words: String

        init(_ line: ReminderLine, seenAt: Date, _ writing: LineWriting) {
            let reason = line.reasonText(in: .en)
            let time = line.at.map { writing.voice.dates(in: $0.zone).shortDayAndTime($0.instant) } ?? ""
            switch line.state {
            case "planned", "unplanned":
                let instant = line.at?.instant ?? .distantPast
                (rank, at, words) = (0, instant, instant < seenAt ? "\(time), before this" : time)
            case "later": (rank, at, words) = (1, line.at?.instant ?? .distantPast, "\(time), planned later")
            case "awaited": (rank, at, words) = (2, .distantPast, "at once, if it happens")
            case "unreachable": (rank, at, words) = (4, .distantPast, "not: \(reason)")
            case "skipped": (rank, at, words) = (5, .distantPast, "not: \(reason)")
            case "outside": (rank, at, words) = (6, .distantPast, "not addressed: \(reason)")
            default: (rank, at, words) = (3, line.at?.instant ?? .distantPast, "\(line.state) \(time) \(reason)")
            }
        }

        static func < (left: Outcome, right: Outcome) -> Bool {
            (left.rank, left.at, left.words) < (right.rank, right.at, right.words)
        }
    }
}
