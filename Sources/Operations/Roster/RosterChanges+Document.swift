import Documents
import Foundation
import Language
import Volunteering

extension RosterChanges: Presentable {
    /// A page to clip to the sheet: what to strike out, what to write in.
    package func document(in voice: Voice) -> Document {
        let event = (now ?? before).event
        let dates = voice.dates(in: event.zone)
        var section = Section()
        section.startsPage = true
        section.outline = "\(sheet)"
        section.runningHead = RunningHead(
            leading: Line([
                .text(NameWriting.family(event.title, language: "en"), .spaced), .text("   \(campaign)", .regular),
            ]),
            trailing: Line([
                .text("\(voice.label(.sheet)) ", .regular), .text("\(sheet)", .strong),
                .text(" · \(voice.label(.revision)) \(revision) · ", .regular),
                .page(pattern: voice.label(.page), .regular),
            ]))
        section.heading = voice.label(.changesTo, ["sheet": "\(sheet)"])
        section.subheading = [
            Line(
                "\(before.sheet.shift) · \(before.sheet.postName) · \(dates.day(before.sheet.startsAt)), "
                    + dates.span(before.sheet.startsAt, before.sheet.endsAt)),
            Line(
                voice.label(
                    .sinceRevision, ["revision": "\(revision)", "date": voice.dates(in: voice.zone).asOf(printedAt)])),
        ]
        if now == nil { section.callout = [Line(voice.label(.notHeldAnyMore), .strong)] }
        if isEmpty { section.notes = [Line(voice.label(.nothingChanged))] }
        section.tables = tables(in: voice)
        section.closing = [
            ClosingLine(
                leading: Line(voice.dataAsOf(in: dates.timeZone)),
                trailing: Line("Vigil"))
        ]
        return Document(
            title: section.heading, author: campaign, language: voice.language.rawValue, asOf: voice.asOf,
            sections: [section])
    }

    private func tables(in voice: Voice) -> [Table] {
        let writing = ChangeWriting(voice: voice, changes: self)
        return [
            Table(
                columns: [
                    Column("", .share(2)), Column(voice.label(.was), .share(3)),
                    Column(voice.label(.isNow), .share(3)),
                ],
                groups: [RowGroup(rows: writing.headLines)], minimumRowHeight: 7),
            Table(
                columns: [
                    Column(voice.label(.code), .millimetres(18)), Column(voice.label(.name), .share(3)),
                    Column(voice.label(.whatToDo), .share(2)), Column(voice.label(.phone), .millimetres(30)),
                    Column(voice.label(.notes), .share(2)),
                ],
                groups: [RowGroup(rows: rows.map(writing.line))], minimumRowHeight: 9.2),
        ]
        .filter { !$0.groups[0].rows.isEmpty }
    }

    package func records(in voice: Voice) -> Records {
        let writing = ChangeWriting(voice: voice, changes: self)
        // What is above the rows has no code; a sheet that is not held any more says so first.
        let above = (now == nil ? [("void", "")] : []) + writing.headDetails.map { ("heading", $0) }
        return Records(
            columns: ["sheet", "revision", "code", "change", "family_name", "given_name", "phone", "details"],
            rows: above.map { ["\(sheet)", "\(revision)", "", $0, "", "", "", $1] }
                + rows.map { change in
                    [
                        "\(sheet)", "\(revision)", change.code, change.kind.rawValue, change.person?.familyName ?? "",
                        change.person?.givenName ?? "", change.person?.phone ?? "", writing.details(of: change),
                    ]
                })
    }
}

extension RosterChanges: Encodable {
    private enum CodingKeys: CodingKey { case sheet, revision, printedAt, isHeld, before, now, rows }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sheet, forKey: .sheet)
        try container.encode(revision, forKey: .revision)
        try container.encode(printedAt, forKey: .printedAt)
        try container.encode(now != nil, forKey: .isHeld)
        try container.encode(before, forKey: .before)
        try container.encodeIfPresent(now, forKey: .now)
        try container.encode(rows, forKey: .rows)
    }
}
