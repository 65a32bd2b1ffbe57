import Documents
import Foundation
import Language
import Volunteering

extension Roster: Presentable {
    /// The march layout: a page or more for each post and shift, with room to sign in and out.
    package func document(in voice: Voice) -> Document {
        let pages = sheets.map { RosterPage(sheet: $0, roster: self, voice: voice).section }
        let asOf = sheets.compactMap(\.frozen?.frozenAt).max() ?? voice.asOf
        return Document(
            title: "\(event.title) · \(voice.label(RosterPage.title(of: event.kind)))", author: campaign,
            language: voice.language.rawValue, asOf: asOf, paper: .landscape, sections: pages)
    }
}

/// One sheet of a roster as a section of a document.
struct RosterPage {
    let sheet: RosterSheet
    let roster: Roster
    let voice: Voice
    private let dates: DateWords

    init(sheet: RosterSheet, roster: Roster, voice: Voice) {
        self.sheet = sheet
        self.roster = roster
        self.voice = voice
        dates = voice.dates(in: roster.event.zone)
    }

    /// Walk-ins are common; four lines a sheet are what its post can take.
    private static let walkInLines = 4

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
            centre: Line(voice.label(Self.title(of: roster.event.kind))), trailing: Line(trailing))
    }

    private var whereabouts: [String] {
        var parts: [String] = []
        if !sheet.sector.isEmpty { parts.append("\(voice.label(.sector)) \(sheet.sector)") }
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
        if !sheet.reportsTo.isEmpty { report.append(Fact(voice.label(.reportAt), sheet.reportsTo)) }
        report.append(Fact(voice.label(.shift), dates.span(sheet.startsAt, sheet.endsAt)))
        var contacts: [Fact] = []
        if let lead = sheet.lead {
            let label = voice.label(lead.isOfSector ? .sectorLead : .lead)
            contacts.append(Fact(label, lead.phone.map(voice.phone) ?? lead.name))
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
        var groups: [RowGroup] = []
        let assigned = sheet.assigned.enumerated().map { index, row in line(row, number: index + 1) }
        groups.append(RowGroup(title: assigned.isEmpty ? voice.label(.nobody) : "", rows: assigned))
        let reserve = sheet.reserve.enumerated().map { index, row in line(row, number: assigned.count + index + 1) }
        if !reserve.isEmpty {
            groups.append(RowGroup(title: voice.label(.reserveInOrder), kind: .tinted, rows: reserve))
        }
        let walkIns = (1...Self.walkInLines).map { number in
            TableLine([Cell("+\(number)")] + Array(repeating: Cell.blank, count: Self.columnCount - 1))
        }
        groups.append(RowGroup(title: voice.label(.walkIns), kind: .writtenIn, rows: walkIns))
        return Table(columns: columns, groups: groups, minimumRowHeight: 9.2)
    }

    private static let columnCount = 12

    private var columns: [Column] {
        [
            Column("#", .millimetres(7)), Column(voice.label(.code), .millimetres(16)),
            Column(voice.label(.name), .share(1)), Column(voice.label(.roleAndSkills), .millimetres(38)),
            Column(voice.label(.phone), .millimetres(27)), Column(voice.label(.languageShort), .millimetres(9)),
            Column("!", .millimetres(5)), Column(voice.label(.vest), .millimetres(11)),
            Column(voice.label(.in), .millimetres(15), entry: .time),
            Column(voice.label(.signature), .millimetres(29), entry: .signature),
            Column(voice.label(.out), .millimetres(15), entry: .time),
            Column(voice.label(.signature), .millimetres(29), entry: .signature),
        ]
    }

    private func line(_ row: RosterSheet.Row, number: Int) -> TableLine {
        let written: [Cell] = [.blank, .blank, .blank, .blank]
        return TableLine(
            [
                Cell("\(number)"), Cell(row.code), Cell([name(of: row)]), Cell(role(of: row)),
                Cell(row.phone.map(voice.phone) ?? ""), Cell(row.language ?? ""),
                Cell(row.isMarked ? "!" : "", .strong),
                .blank,
            ] + written)
    }

    private func name(of row: RosterSheet.Row) -> Line {
        let language = row.language ?? voice.campaign.language
        return Line.name(family: row.familyName, given: row.givenName, language: language)
    }

    private func role(of row: RosterSheet.Row) -> String {
        let names = ([sheet.role] + row.skills).map { slug in
            Label.role(slug)?.text(in: voice.language) ?? slug.replacing("-", with: " ")
        }
        let said = row.isLead ? [voice.label(.roleLead)] + names : names
        // In the paper's language: in Azerbaijani and Turkish, İ becomes i and I becomes ı.
        let locale = Locale(identifier: voice.language.rawValue)
        return said.enumerated().map { $0 == 0 ? $1 : $1.lowercased(with: locale) }.joined(separator: ", ")
    }

    private var closing: [ClosingLine] {
        func text(_ label: Label) -> Piece { .text("  \(voice.label(label)) ", .regular) }
        let blank = Piece.blank(millimetres: 9)
        let counts =
            "\(voice.label(.need)) \(sheet.minimum)–\(sheet.maximum)   \(voice.label(.assigned)) "
            + "\(sheet.assigned.count)   \(voice.label(.confirmed)) \(sheet.confirmed)   "
            + "\(voice.label(.reserve)) \(sheet.reserve.count)   |"
        var totals: [Piece] = [.text(counts, .regular)]
        for label in [Label.present, .late, .absent, .walkIn, .adults, .under18, .vestsOut, .vestsBack] {
            totals += [text(label), blank]
        }
        let signature: [Piece] = [
            .text("\(voice.label(.leadSignature)) ", .regular), .blank(millimetres: 30), text(.time), blank,
        ]
        let asOf = sheet.frozen?.frozenAt ?? voice.asOf
        let destroyed = dates.date(roster.event.copiesDestroyedBy)
        let handIn: Label =
            switch roster.event.kind {
            case .march: .handIn
            case .screening: .handInScreening
            case .briefing: .handInBriefing
            }
        let last =
            voice.label(.dataAsOf, ["date": dates.asOf(asOf), "zone": dates.zoneCity]) + " "
            + voice.label(handIn, ["date": destroyed])
        return [
            ClosingLine(leading: Line(totals), trailing: Line(signature)),
            ClosingLine(leading: Line(last), trailing: Line("Vigil")),
        ]
    }
}
