import Documents
import Foundation
import Language
import Volunteering

/// Emergency contacts of an event, one sheet for each sector lead, each to be sealed.
package struct SealedContacts: Sendable {
    package struct Sheet: Sendable {
        /// Who is to hold it; nil when it stays sealed at control, since nobody leads there.
        let lead: Volunteer?
        let sectors: [String]
        let entries: [RosterEntry]

        package var people: Int { Set(entries.map(\.volunteer)).count }
    }

    package let event: RosterEvent
    package let campaign: String
    package let layout: RosterLayout
    package let sheets: [Sheet]
}

extension SealedContacts: Encodable {
    private enum CodingKeys: CodingKey { case event, sheets }
    private enum SheetKeys: CodingKey { case lead, sectors, people }

    /// Says to whom the sheets go and of how many people, and nothing of what is sealed.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event.code, forKey: .event)
        var list = container.nestedUnkeyedContainer(forKey: .sheets)
        for sheet in sheets {
            var keyed = list.nestedContainer(keyedBy: SheetKeys.self)
            try keyed.encodeIfPresent(sheet.lead?.code, forKey: .lead)
            try keyed.encode(sheet.sectors, forKey: .sectors)
            try keyed.encode(sheet.people, forKey: .people)
        }
    }
}

extension SealedContacts: Presentable {
    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["lead", "sectors", "people"],
            rows: sheets.map { [$0.lead?.code ?? "", $0.sectors.joined(separator: ";"), "\($0.people)"] })
    }

    package func document(in voice: Voice) -> Document {
        let writing = ExtractWriting(event: event, campaign: campaign, layout: layout, voice: voice)
        return Document(
            title: "\(event.title) · \(writing.title)", author: campaign, language: voice.language.rawValue,
            asOf: voice.asOf, paper: voice.paper(layout.orientation),
            sections: sheets.map { section($0, writing, voice) })
    }

    private func section(_ sheet: Sheet, _ writing: ExtractWriting, _ voice: Voice) -> Section {
        let dates = voice.dates(in: event.zone)
        let name = sheet.lead.map { lead in
            [NameWriting.family(lead.familyName, given: lead.givenName, language: lead.language), lead.givenName]
                .filter { !$0.isEmpty }.joined(separator: " ")
        }
        let receiver = name ?? voice.label(.control)
        var section = writing.section(writing.title, sheet.entries)
        section.outline = receiver
        section.worksheet = receiver
        let words = layout.words(for: event.kind)
        let sectors = sheet.sectors.map { sector in
            if sector.isEmpty { return voice.label(.noSector) }
            return words == .hall ? sector : "\(voice.label(.sector)) \(sector)"
        }
        section.subheading = [Line(sectors.joined(separator: ", "))] + section.subheading
        section.callout = [
            Line([.text(voice.label(.sealedFor, ["name": receiver]), .strong)]), Line(voice.label(.sealedNote)),
        ]
        section.closing = [
            ClosingLine(
                leading: Line([
                    .text("\(voice.label(.openedAt)) ", .regular), .blank(millimetres: 16),
                    .text("  \(voice.label(.reason)) ", .regular), .blank(millimetres: 40),
                ]),
                trailing: Line([.text("\(voice.label(.signature)) ", .regular), .blank(millimetres: 30)])),
            ClosingLine(
                leading: Line(
                    voice.dataAsOf(in: dates.timeZone) + " "
                        + voice.label(.sealedHandBack, ["date": dates.date(event.copiesDestroyedBy)])),
                trailing: Line("Vigil")),
        ]
        return section
    }
}
