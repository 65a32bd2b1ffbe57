import Documents
import Foundation
import Language
import Volunteering

/// Puts the rows of a layout into pages and groups.
struct ExtractWriting {
    let event: RosterEvent
    let campaign: String
    let layout: RosterLayout
    let voice: Voice

    init(event: RosterEvent, campaign: String, layout: RosterLayout, voice: Voice) {
        self.event = event
        self.campaign = campaign
        self.layout = layout
        self.voice = voice
    }

    var title: String { layout.title?.text(in: voice.language) ?? voice.label(RosterPage.title(of: event.kind)) }

    /// A section for each page's group, or one for all; one that says so when there is nobody.
    func sections(_ entries: [RosterEntry]) -> [Section] {
        guard !entries.isEmpty else {
            var section = section(title, of: 0)
            section.notes = [Line(voice.label(layout.rows == .unassigned ? .everybodyPlaced : .nobody))]
            return [section]
        }
        guard let pages = layout.pages else { return [section(title, entries)] }
        return EntryGroups(by: pages, layout: layout, event: event, voice: voice).groups(of: entries).map { group in
            section(group.title, group.entries)
        }
    }

    func section(_ heading: String, _ entries: [RosterEntry]) -> Section {
        var section = section(heading, of: Set(entries.map(\.volunteer)).count)
        if layout.pageColumns > 1 { section.pageColumns = layout.pageColumns }
        section.tables = [table(entries)]
        return section
    }

    private func section(_ heading: String, of people: Int) -> Section {
        let dates = voice.dates(in: event.zone)
        var section = Section()
        section.outline = heading
        section.worksheet = heading
        section.startsPage = true
        section.runningHead = RunningHead(
            leading: Line([
                .text(NameWriting.family(event.title, language: "en"), .spaced), .text("   \(campaign)", .regular),
            ]),
            centre: Line(title), trailing: Line([.page(pattern: voice.label(.page), .regular)]))
        section.heading = heading
        let parts = [
            dates.dayWithYear(event.startsAt), event.place ?? "", voice.label(.peopleCount, ["count": "\(people)"]),
        ]
        section.subheading = [Line(parts.filter { !$0.isEmpty }.joined(separator: " · "))]
        section.closing = [
            ClosingLine(
                leading: Line(
                    voice.dataAsOf(in: dates.timeZone) + " "
                        + voice.label(.copiesDestroyed, ["date": dates.date(event.copiesDestroyedBy)])),
                trailing: Line("Vigil"))
        ]
        return section
    }

    private func table(_ entries: [RosterEntry]) -> Table {
        let writing = EntryWriting(event: event, layout: layout, voice: voice)
        var number = 0
        func lines(_ entries: [RosterEntry]) -> [TableLine] {
            EntryOrder(layout.sort).sorted(entries).map { entry in
                number += 1
                return writing.line(entry, number: number)
            }
        }
        let groups: [RowGroup]
        if let grouping = layout.groups {
            groups = EntryGroups(by: grouping, layout: layout, event: event, voice: voice).groups(of: entries).map {
                RowGroup(title: $0.title, rows: lines($0.entries))
            }
        } else {
            groups = [RowGroup(rows: lines(entries))]
        }
        return Table(
            columns: writing.columns, groups: groups, minimumRowHeight: layout.rowHeight,
            outlinesGroups: layout.groups == .letter ? true : nil)
    }
}
