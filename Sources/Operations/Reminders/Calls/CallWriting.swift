import Documents
import Foundation
import Language
import Volunteering

/// Writes what stands on a call sheet.
struct CallWriting {
    let lines: LineWriting
    private var voice: Voice { lines.voice }

    init(_ voice: Voice) {
        lines = LineWriting(voice)
    }

    /// In their order, each once.
    static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// What the caller says, and what they do with the answer.
    func script(for rows: [CallRow]) -> Line {
        let days = rows.map { lines.dates(in: $0.line.startsAt.zone).day($0.line.startsAt.instant) }
        let script = voice.label(
            .callScript,
            [
                "campaign": voice.campaign.name,
                "event": Self.distinct(rows.map(\.eventTitle)).joined(separator: " / "),
                "day": Self.distinct(days).joined(separator: " / "),
            ])
        var pieces: [Piece] = [
            .text(script, .regular), .text(" — ", .regular), .text(voice.label(.callGuidance), .italic),
        ]
        let news = [ShiftNotice.Kind.change.rawValue, ShiftNotice.Kind.cancellation.rawValue]
        if rows.contains(where: { row in row.reasons.contains { news.contains($0) } }) {
            pieces.append(.text(" " + ReminderWord.newsFirst.text(in: voice.language), .strong))
        }
        return Line(pieces)
    }

    func table(of rows: [CallRow]) -> Table {
        let columns = [
            Column(voice.label(.number), .millimetres(6)), Column(voice.label(.call), .millimetres(49)),
            Column(voice.label(.shiftReportTo), .millimetres(47)),
            Column(voice.label(.try1), .millimetres(21), entry: .words),
            Column(voice.label(.try2), .millimetres(21), entry: .words),
            Column(voice.label(.comes), .millimetres(14), entry: .words),
            Column(voice.label(.replacement), .share(1), entry: .words),
        ]
        let comes = Cell([
            Line("☐ \(voice.label(.yes))", .small), Line("☐ \(voice.label(.no))", .small), Line("☐ ?", .small),
        ])
        let written = rows.enumerated().map { number, row in
            TableLine([Cell("\(number + 1)"), call(row), shift(row), .blank, .blank, comes, .blank])
        }
        return Table(columns: columns, groups: [RowGroup(rows: written)], minimumRowHeight: 15)
    }

    private func call(_ row: CallRow) -> Cell {
        let language = row.line.language ?? voice.campaign.language
        let name = Line.name(family: row.line.familyName, given: row.line.givenName, language: language)
        let reasons = row.reasons.map { reason(row, $0) }.joined(separator: ", ")
        let small = [row.line.language ?? "", reasons, row.line.assignment].filter { !$0.isEmpty }
        return Cell([
            name, Line(voice.phone(row.phone), .large), Line(small.joined(separator: " · "), .small),
        ])
    }

    private func reason(_ row: CallRow, _ code: String) -> String {
        if code == "address-failed", let date = row.failedOn {
            return voice.label(.addressFailedOn, ["date": lines.dates(in: voice.zone).shortDay(date)])
        }
        return Reason(code).text(in: voice.language)
    }

    private func shift(_ row: CallRow) -> Cell {
        var small = lines.report(row.line)
        if let phone = row.leadPhone {
            // A number that is broken over two lines is dialled wrong.
            let lead = voice.label(.leadPhone, ["phone": voice.phone(phone)])
            small += " · " + lead.replacing(" ", with: "\u{A0}")
        }
        return Cell([Line(lines.shift(row.line)), Line(small, .small)])
    }

    /// How the answers are typed back.
    func command(for rows: [CallRow]) -> String {
        guard let first = rows.first?.line.assignment else { return "" }
        return voice.label(
            .typeAnswers, ["command": "vigil assign confirm \(first) …, vigil assign decline \(first) …"])
    }

    /// Who is left out, each with the reason.
    func noCalls(_ people: [NoCall]) -> Line {
        let named = people.map { person in
            let name = NameWriting.rosterName(
                family: person.familyName, given: person.givenName,
                language: person.language ?? voice.campaign.language)
            return "\(name) (\(Reason(person.reason).text(in: voice.language)))"
        }
        return Line([
            .text(ReminderWord.mayNotBeCalled.text(in: voice.language) + ": ", .strong),
            .text(named.joined(separator: "; ") + ".", .regular),
        ])
    }
}
