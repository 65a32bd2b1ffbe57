import Documents
import Foundation
import Language
import Volunteering

extension CallSheets: Presentable {
    /// The hours between which people are called.
    private static let hours = (from: "10:00", to: "20:00")

    package func document(in voice: Voice) -> Document {
        let writing = CallWriting(voice)
        let title = voice.label(.callsFor, ["day": voice.dates(in: voice.zone).day(noon(in: voice.zone))])
        var sections = sheets.flatMap { self.sections(of: $0, title: title, writing) }
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

    /// One for each language, on the same pages: the script, and the rows below it.
    private func sections(of sheet: Sheet, title: String, _ writing: CallWriting) -> [Section] {
        let voice = writing.lines.voice
        var sections = sheet.parts.map { part in
            var section = Section()
            section.callout = [writing.script(for: part.map(\.row))]
            section.tables = [writing.table(of: part, on: sheet)]
            return section
        }
        sections[0].outline = [sheet.frozen?.id.description, caller(sheet, voice)].compactMap { $0 }.joined(
            separator: " · ")
        sections[0].startsPage = true
        sections[0].runningHead = head(of: sheet, writing)
        sections[0].heading = title
        let values = ["count": "\(sheet.rows.count)", "from": Self.hours.from, "to": Self.hours.to]
        sections[0].subheading = venues(of: sheet) + [Line(voice.label(.callsIntroduction, values))]
        sections[sections.count - 1].closing = [
            ClosingLine(
                leading: Line(writing.command(for: sheet)), trailing: Line(voice.dataAsOf(sheet.frozen?.frozenAt)))
        ]
        return sections
    }

    /// Where the events are, for whoever is asked on the phone.
    private func venues(of sheet: Sheet) -> [Line] {
        let places = sheet.rows.flatMap(\.places).filter { !$0.eventPlace.isEmpty }
        let venues = CallWriting.distinct(places.map { "\($0.eventTitle): \($0.eventPlace)" })
        return venues.isEmpty ? [] : [Line(venues.joined(separator: " · "))]
    }

    private func caller(_ sheet: Sheet, _ voice: Voice) -> String {
        voice.label(.caller, ["n": "\(sheet.caller)", "m": "\(sheets.count)"])
    }

    private func head(of sheet: Sheet, _ writing: CallWriting) -> RunningHead {
        let voice = writing.lines.voice
        let titles = CallWriting.distinct(sheet.rows.flatMap(\.places).map(\.eventTitle))
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
}
