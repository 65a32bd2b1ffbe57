import Documents
import Foundation
import Language
import Volunteering

/// The reminder list of a day.
package struct ReminderList: Presentable, Hashable {
    package let day: Day
    /// In time order, then in the campaign's order of names.
    package let reminded: [ReminderLine]
    package let notReminded: [ReminderLine]

    private enum CodingKeys: CodingKey { case day, reminded, notReminded }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day.description, forKey: .day)
        try container.encode(reminded, forKey: .reminded)
        try container.encode(notReminded, forKey: .notReminded)
    }

    init(day: Day, reminded: [ReminderLine], notReminded: [ReminderLine]) {
        self.day = day
        self.reminded = reminded
        self.notReminded = notReminded
    }

    package func records(in voice: Voice) -> Records {
        Records(columns: ReminderLine.columns, rows: (reminded + notReminded).map(\.fields))
    }

    package func document(in voice: Voice) -> Document {
        let writing = LineWriting(voice)
        let noon = WallTime(day: day, hour: 12, minute: 0).instant(in: voice.zone)
        let title = voice.label(.remindersFor, ["day": voice.dates(in: voice.zone).day(noon)])
        var head = Section()
        head.heading = title
        head.runningHead = RunningHead(
            leading: Line(voice.campaign.name, .spaced),
            trailing: Line([
                .text(voice.label(.reminderList) + " · ", .regular), .page(pattern: voice.label(.page), .regular),
            ]))
        if reminded.isEmpty { head.notes = [Line(ReminderWord.nobodyToRemind.text(in: voice.language))] }
        var sections = [head]
        for channel in Channel.allCases {
            let lines = reminded.filter { $0.channel == channel }
            if !lines.isEmpty { sections.append(section(channel, lines, writing)) }
        }
        if !notReminded.isEmpty { sections.append(reasons(writing)) }
        sections[sections.count - 1].closing = [ClosingLine(leading: Line(voice.dataAsOf()))]
        return Document(
            title: title, language: voice.language.rawValue, asOf: voice.asOf, paper: .landscape, sections: sections)
    }

    private func section(_ channel: Channel, _ lines: [ReminderLine], _ writing: LineWriting) -> Section {
        let label = { (label: Label) in label.text(in: writing.voice.language) }
        var section = Section()
        section.runningHead = nil
        section.subheading = [Line("\(writing.channel(channel)) · \(lines.count)", .strong)]
        let rows = lines.map { line in
            TableLine([
                Cell(line.at.map { writing.voice.dates(in: $0.zone).time($0.instant) } ?? ""),
                Cell([writing.nameLine(line)]), Cell(writing.shift(line)), Cell(writing.report(line)),
                Cell(line.subject ?? ""), Cell(writing.state(line)),
            ])
        }
        section.tables = [
            Table(
                columns: [
                    Column(label(.when), .millimetres(13)), Column(label(.volunteer), .share(3)),
                    Column(label(.shift), .share(4)), Column(label(.report), .share(3)),
                    Column(label(.wording), .share(4)), Column(label(.state), .millimetres(24)),
                ], groups: [RowGroup(rows: rows)])
        ]
        return section
    }

    private func reasons(_ writing: LineWriting) -> Section {
        let label = { (label: Label) in label.text(in: writing.voice.language) }
        var section = Section()
        section.subheading = [Line("\(label(.notReminded)) · \(notReminded.count)", .strong)]
        let rows = notReminded.map { line in
            TableLine([
                Cell([writing.nameLine(line)]), Cell(line.rule), Cell(writing.channel(line.channel)),
                Cell(writing.shift(line)), Cell(line.reasonText(in: writing.voice.language)),
            ])
        }
        section.tables = [
            Table(
                columns: [
                    Column(label(.volunteer), .share(3)), Column(label(.code), .share(2)),
                    Column(label(.channel), .millimetres(18)), Column(label(.shift), .share(4)),
                    Column(label(.reason), .share(4)),
                ], groups: [RowGroup(rows: rows)])
        ]
        return section
    }
}
