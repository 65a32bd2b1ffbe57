import Documents
import Foundation
import Language
import Volunteering

extension CallSheets: Presentable {
    /// The hours between which people are called.
    private static let hours = (from: "10:00", to: "20:00")

    package func document(in voice: Voice) -> Document {
        let writing = CallWriting(voice)
        let title = voice.label(.callsFor, ["day": writing.lines.dates(in: voice.zone).day(noon(in: voice.zone))])
        var sections = sheets.map { section(of: $0, title: title, writing) }
        if sections.isEmpty {
            var section = Section()
            section.heading = title
            section.notes = [Line(ReminderWord.nobodyToCall.text(in: voice.language))]
            section.closing = [ClosingLine(leading: Line(voice.dataAsOf()))]
            sections = [section]
        }
        if !notCalled.isEmpty { sections[sections.count - 1].notes.append(writing.noCalls(notCalled)) }
        let asOf = sheets.compactMap(\.frozen?.frozenAt).max() ?? voice.asOf
        return Document(
            title: title, author: voice.campaign.name, language: voice.language.rawValue, asOf: asOf, sections: sections
        )
    }

    private func noon(in zone: TimeZone) -> Date {
        WallTime(day: day, hour: 12, minute: 0).instant(in: zone)
    }

    private func section(of sheet: Sheet, title: String, _ writing: CallWriting) -> Section {
        let voice = writing.lines.voice
        let count = "\(sheet.rows.count)"
        var section = Section()
        section.outline = [sheet.frozen?.id.description, caller(sheet, voice)].compactMap { $0 }.joined(
            separator: " · ")
        section.startsPage = true
        section.runningHead = head(of: sheet, writing)
        section.heading = title
        section.subheading = [
            Line(
                voice.label(
                    .callsIntroduction, ["count": count, "from": Self.hours.from, "to": Self.hours.to]))
        ]
        section.callout = [writing.script(for: sheet.rows)]
        section.tables = [writing.table(of: sheet.rows)]
        section.closing = [
            ClosingLine(
                leading: Line(writing.command(for: sheet.rows)), trailing: Line(voice.dataAsOf(sheet.frozen?.frozenAt)))
        ]
        return section
    }

    private func caller(_ sheet: Sheet, _ voice: Voice) -> String {
        voice.label(.caller, ["n": "\(sheet.caller)", "m": "\(sheets.count)"])
    }

    private func head(of sheet: Sheet, _ writing: CallWriting) -> RunningHead {
        let voice = writing.lines.voice
        let titles = CallWriting.distinct(sheet.rows.map(\.eventTitle))
        let campaign = voice.campaign.name
        // A title's own letters say whether its İ has a dot; a campaign in Azerbaijani can have an English title.
        let capitals = NameWriting.family(titles.count == 1 ? titles[0] : campaign, language: "en")
        var leading: [Piece] = [.text(capitals, .spaced)]
        if titles.count == 1 { leading.append(.text("   \(campaign)", .regular)) }
        var trailing: [Piece] = [.text(voice.label(.callSheet), .regular)]
        if let frozen = sheet.frozen {
            trailing.append(.text(" \(frozen.id)", .strong))
            if frozen.revision > 1 {
                trailing.append(.text(" · \(voice.label(.revision)) \(frozen.revision)", .regular))
            }
        }
        trailing.append(.text(" · \(caller(sheet, voice)) · ", .regular))
        trailing.append(.page(pattern: voice.label(.page), .regular))
        return RunningHead(leading: Line(leading), trailing: Line(trailing))
    }

    package func records(in voice: Voice) -> Records {
        let columns = [
            "caller", "number", "volunteer", "family_name", "given_name", "phone", "language", "reasons", "event",
            "assignment", "shift", "role", "post", "starts_at", "reports_at", "reports_to", "lead_phone",
        ]
        let rows = sheets.flatMap { sheet in
            sheet.rows.enumerated().map { number, row in
                [
                    "\(sheet.caller)", "\(number + 1)", row.line.volunteer, row.line.familyName, row.line.givenName,
                    row.phone, row.line.language ?? "", row.reasons.joined(separator: ";"), row.line.event,
                    row.line.assignment, row.line.shift, row.line.role, row.line.post,
                    row.line.startsAt.instant.iso(in: row.line.startsAt.zone),
                    row.line.reportsAt.instant.iso(in: row.line.reportsAt.zone), row.line.reportsTo,
                    row.leadPhone ?? "",
                ]
            }
        }
        return Records(columns: columns, rows: rows)
    }
}
