import Documents
import Foundation
import Language
import Volunteering

extension Roster: Presentable {
    /// A page or more for each post and shift, in the layout's columns.
    package func document(in voice: Voice) -> Document {
        let pages = sheets.map { RosterPage(sheet: $0, roster: self, voice: voice).section }
        let asOf = sheets.compactMap(\.frozen?.frozenAt).max() ?? voice.asOf
        let title = layout.title?.text(in: voice.language) ?? voice.label(RosterPage.title(of: event.kind))
        return Document(
            title: "\(event.title) · \(title)", author: campaign, language: voice.language.rawValue, asOf: asOf,
            paper: voice.paper(layout.orientation), sections: pages)
    }
}

/// One sheet of a roster as a section of a document.
struct RosterPage {
    let sheet: RosterSheet
    let roster: Roster
    let voice: Voice
    private let dates: DateWords
    private var layout: RosterLayout { roster.layout }

    init(sheet: RosterSheet, roster: Roster, voice: Voice) {
        self.sheet = sheet
        self.roster = roster
        self.voice = voice
        dates = voice.dates(in: roster.event.zone)
    }

    static func title(of kind: Event.Kind) -> Label {
        switch kind {
        case .march: .marshalRoster
        case .screening: .usherRoster
        case .briefing: .volunteerRoster
        }
    }

    var section: Section {
        var section = Section()
        section.outline = "\(sheet.post) · \(sheet.postName), \(dates.span(sheet.startsAt, sheet.endsAt))"
        section.worksheet = sheet.post
        section.startsPage = true
        section.runningHead = runningHead
        section.heading = "\(sheet.shift) · \(sheet.postName)"
        section.subheading = [Line(whereabouts.joined(separator: " · "))]
        section.facts = facts
        section.code = sheet.frozen.map { "\($0.id)" } ?? ""
        section.tables = [table]
        section.closing = closing
        return section
    }

    private var runningHead: RunningHead {
        var trailing: [Piece] = []
        if let frozen = sheet.frozen {
            trailing += [
                .text("\(voice.label(.sheet)) ", .regular), .text("\(frozen.id)", .strong),
                .text(" · \(voice.label(.revision)) \(frozen.revision) · ", .regular),
            ]
        }
        trailing.append(.page(pattern: voice.label(.page), .regular))
        // The title's own letters decide about dotted capitals: it may be in another language than the campaign's.
        let event = NameWriting.family(roster.event.title, language: "en")
        return RunningHead(
            leading: Line([.text(event, .spaced), .text("   \(roster.campaign)", .regular)]),
            centre: Line(layout.title?.text(in: voice.language) ?? voice.label(Self.title(of: roster.event.kind))),
            trailing: Line(trailing))
    }

    private var whereabouts: [String] {
        var parts: [String] = []
        if let venue = roster.event.place, venue != sheet.place { parts.append(venue) }
        if !sheet.sector.isEmpty {
            // A part of a house has a name of its own: Hall, Foyer.
            parts.append(
                layout.words(for: roster.event.kind) == .hall ? sheet.sector : "\(voice.label(.sector)) \(sheet.sector)"
            )
        }
        if let latitude = sheet.latitude, let longitude = sheet.longitude {
            parts.append(Self.coordinates(latitude, longitude))
        }
        if !sheet.place.isEmpty { parts.append(sheet.place) }
        return parts
    }

    /// `40.3794 N 49.8671 E`: four decimals are ten metres.
    private static func coordinates(_ latitude: Double, _ longitude: Double) -> String {
        func degrees(_ value: Double) -> String {
            let rounded = Int((abs(value) * 10_000).rounded())
            let decimals = String(rounded % 10_000)
            return "\(rounded / 10_000)." + String(repeating: "0", count: 4 - decimals.count) + decimals
        }
        return "\(degrees(latitude)) \(latitude < 0 ? "S" : "N") \(degrees(longitude)) \(longitude < 0 ? "W" : "E")"
    }

    private var facts: [FactColumn] {
        var report = [
            Fact(
                voice.label(.report), dates.shortDayAndTime(sheet.reportsAt),
                cell: .moment(sheet.reportsAt, in: roster.event.zone))
        ]
        if !sheet.reportsTo.isEmpty { report.append(Fact(voice.heading(.reportAt), sheet.reportsTo)) }
        report.append(Fact(voice.label(.shift), dates.span(sheet.startsAt, sheet.endsAt)))
        var contacts: [Fact] = []
        if let lead = sheet.lead {
            let ofSector: Label = layout.words(for: roster.event.kind) == .hall ? .headUsher : .sectorLead
            // Whom to call stays in full: only with no numbers at all the name stands in its place.
            let phone = voice.phones == .none ? nil : lead.phone.map(voice.phone)
            contacts.append(Fact(voice.label(lead.isOfSector ? ofSector : .lead), phone ?? lead.name))
        } else {
            contacts.append(Fact(voice.label(.lead), voice.label(.noLead)))
        }
        let event = roster.event
        let control = [event.controlPhone, event.controlNote].filter { !$0.isEmpty }.joined(separator: " · ")
        if !control.isEmpty { contacts.append(Fact(voice.label(.control), control)) }
        if !event.firstAid.isEmpty { contacts.append(Fact(voice.label(.firstAid), event.firstAid)) }
        if !event.lostChild.isEmpty { contacts.append(Fact(voice.label(.lostChild), event.lostChild)) }
        return [FactColumn(isProminent: true, report), FactColumn(contacts)]
    }

    private var table: Table {
        let writing = EntryWriting(event: roster.event, layout: layout, voice: voice)
        var number = 0
        func line(_ row: RosterSheet.Row) -> TableLine {
            number += 1
            return writing.line(RosterEntry(row, on: sheet), number: number)
        }
        var groups: [RowGroup] = []
        let assigned = EntryOrder(layout.sort).sorted(sheet.assigned) { RosterEntry($0, on: sheet) }.map(line)
        groups.append(RowGroup(title: assigned.isEmpty ? voice.label(.nobody) : "", rows: assigned))
        let reserve = sheet.reserve.map(line)
        if !reserve.isEmpty {
            groups.append(RowGroup(title: voice.label(.reserveInOrder), kind: .tinted, rows: reserve))
        }
        if layout.walkInLines > 0 {
            let walkIns = (1...layout.walkInLines).map { writing.blankLine($0) }
            groups.append(RowGroup(title: voice.label(.walkIns), kind: .writtenIn, rows: walkIns))
        }
        return Table(columns: writing.columns, groups: groups, minimumRowHeight: layout.rowHeight)
    }

    /// What the layout wants filled in; the last line promises that copies are destroyed, and is on every sheet.
    private var closing: [ClosingLine] {
        var totals: [Piece] = []
        var signature: [Piece] = []
        for entry in layout.closing {
            switch entry {
            case .need:
                totals.append(
                    .text(
                        "\(voice.label(.need)) \(sheet.minimum)–\(sheet.maximum)   \(voice.label(.assigned)) "
                            + "\(sheet.assigned.count)   \(voice.label(.confirmed)) \(sheet.confirmed)   "
                            + "\(voice.label(.reserve)) \(sheet.reserve.count)   |", .regular))
            case .signature:
                signature += [.text("\(voice.label(.leadSignature)) ", .regular), .blank(millimetres: 30)]
            case .time:
                signature += [.text("  \(voice.label(.time)) ", .regular), .blank(millimetres: 9)]
            case .present, .late, .absent, .walkIn, .adults, .under18, .vestsOut, .vestsBack:
                guard let label = entry.label else { continue }
                totals += [.text("  \(voice.label(label)) ", .regular), .blank(millimetres: 9)]
            }
        }
        let destroyed = dates.date(roster.event.copiesDestroyedBy)
        let handIn: Label =
            switch roster.event.kind {
            case .march: .handIn
            case .screening: .handInScreening
            case .briefing: .handInBriefing
            }
        let last =
            voice.dataAsOf(sheet.frozen?.frozenAt, in: dates.timeZone) + " "
            + voice.label(handIn, ["date": destroyed])
        let filled = ClosingLine(leading: Line(totals), trailing: Line(signature))
        let printed = ClosingLine(leading: Line(last), trailing: Line("Vigil"))
        return totals.isEmpty && signature.isEmpty ? [printed] : [filled, printed]
    }
}

extension RosterLayout.Closing {
    /// What is counted by hand; nil for what is printed or signed.
    fileprivate var label: Label? {
        switch self {
        case .present: .present
        case .late: .late
        case .absent: .absent
        case .walkIn: .walkIn
        case .adults: .adults
        case .under18: .under18
        case .vestsOut: .vestsOut
        case .vestsBack: .vestsBack
        case .need, .signature, .time: nil
        }
    }
}
