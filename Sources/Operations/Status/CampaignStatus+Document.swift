import Documents
import Foundation
import Language
import Volunteering

extension CampaignStatus: Presentable {
    /// So many posts with gaps are shown of each event, where all events are.
    private static let roomForGaps = ListRoom(8)

    package func document(in voice: Voice) -> Document {
        let sections = [head(in: voice)] + events.compactMap { posts(of: $0) } + [needed, remindersSection(in: voice)]
        return Document(title: campaign, language: "en", asOf: voice.asOf, paper: .landscape, sections: sections)
    }

    /// One row for each post, those with gaps first within each event.
    package func records(in voice: Voice) -> Records {
        Records(
            columns: [
                "event", "starts_at", "state", "post", "name", "sector", "shifts", "minimum", "maximum", "confirmed",
                "offered", "reserve", "missing",
            ],
            rows: events.flatMap { event in
                event.posts.map { post in
                    let counts = [
                        post.staffing.shifts, post.staffing.minimum, post.staffing.maximum, post.staffing.confirmed,
                        post.staffing.offered, post.staffing.reserve, post.staffing.missing,
                    ]
                    return [
                        event.code, event.startsAt.instant.iso(in: event.startsAt.zone), event.state.rawValue,
                        post.code, post.name, post.sector,
                    ] + counts.map { "\($0)" }
                }
            })
    }

    private func head(in voice: Voice) -> Section {
        var section = Section()
        section.heading = campaign
        let dates = voice.onScreen.dates(in: asOf.zone)
        section.subheading = [Line("\(dates.dayWithYear(asOf.instant)), \(dates.time(asOf.instant))")]
        guard !events.isEmpty else {
            section.notes = ["No event is ahead. Add one: vigil event add march \"TITLE\" --start … --end …"]
            return section
        }
        let columns = [Column("When", .share(2)), Column("Event", .share(2)), Column("State", .millimetres(22))]
        let rows = events.map { event in
            TableLine(
                [Cell(when(event, in: voice)), Cell(event.code, .strong), Cell(event.state.rawValue)]
                    + Self.cells(of: event.staffing))
        }
        section.tables = [Table(columns: columns + Self.staffingColumns, groups: [RowGroup(rows: rows)])]
        return section
    }

    /// "today 15:00", "tomorrow 15:00", "Fri 26 Feb, 15:00 (in 12 days)".
    private func when(_ event: EventStatus, in voice: Voice) -> String {
        let zone = event.startsAt.zone
        let today = Day(of: asOf.instant, in: zone)
        let clock = event.startsAt.wall.clock
        if event.startsAt.day == today { return "today \(clock)" }
        if event.startsAt.day == today.adding(days: 1) { return "tomorrow \(clock)" }
        let words = voice.onScreen.dates(in: zone).shortDayAndTime(event.startsAt.instant)
        guard event.startsAt.day > today else { return words }
        let noons = [today, event.startsAt.day].map { WallTime(day: $0, hour: 12, minute: 0).instant(in: .gmt) }
        return "\(words) (in \(Int(noons[1].timeIntervalSince(noons[0])) / 86_400) days)"
    }

    private func posts(of event: EventStatus) -> Section? {
        let gaps = event.posts.filter { $0.staffing.missing > 0 }
        let shown = isOfOneEvent ? event.posts[...] : Self.roomForGaps.shown(of: gaps)
        guard !shown.isEmpty else { return nil }
        var section = Section()
        section.subheading = [Line(isOfOneEvent ? "Posts, gaps first" : "\(event.code): posts with gaps", .strong)]
        let columns = [Column("Post", .millimetres(16)), Column("Where", .share(3))]
        let rows = shown.map { TableLine([Cell($0.code), Cell($0.name)] + Self.cells(of: $0.staffing)) }
        section.tables = [Table(columns: columns + Self.staffingColumns, groups: [RowGroup(rows: rows)])]
        if !isOfOneEvent, gaps.count > shown.count {
            section.notes = [Line("and \(gaps.count - shown.count) more: vigil status \(event.code)")]
        }
        return section
    }

    /// A count that a narrow terminal can do without.
    private static func spared(_ title: String) -> Column {
        var column = Column(title, .millimetres(16), alignment: .trailing)
        column.whenNarrow = .leftOut
        return column
    }

    private static let staffingColumns = [
        Column("Need", .millimetres(16), alignment: .trailing), Column("Yes", .millimetres(14), alignment: .trailing),
        spared("Offered"), spared("Reserve"),
        Column("Missing", .millimetres(16), alignment: .trailing), Column("Staffed", .millimetres(26)),
    ]

    private static func cells(of staffing: Staffing) -> [Cell] {
        let counts = [staffing.minimum, staffing.confirmed, staffing.offered, staffing.reserve, staffing.missing]
        return counts.map { Cell("\($0)") } + [Cell(StaffingBar.text(staffing))]
    }

    private var needed: Section {
        var section = Section()
        section.subheading = [Line("Needs a person", .strong)]
        guard !needs.isEmpty else {
            section.notes = [events.isEmpty ? "Nothing: there is no event ahead." : "Nothing now."]
            return section
        }
        let rows = needs.map { TableLine([Cell($0.event), Cell($0.sentence), Cell($0.next)]) }
        section.tables = [
            Table(
                columns: [Column("Event", .share(1)), Column("What", .share(3)), Column("Next", .share(3))],
                groups: [RowGroup(rows: rows)])
        ]
        return section
    }

    private func remindersSection(in voice: Voice) -> Section {
        var section = Section()
        section.subheading = [Line("Reminders", .strong)]
        var facts = [Fact("Due now", "\(reminders.due)"), Fact("Past their use", "\(reminders.overdue)")]
        facts.append(Fact("In the next 24 hours", "\(reminders.nextDay)"))
        if let next = reminders.nextAt {
            facts.append(
                Fact("Next", voice.onScreen.dates(in: next.zone).shortDayAndTime(next.instant)))
        } else if reminders.isPlanned, reminders.due + reminders.overdue == 0, !events.isEmpty {
            facts.append(Fact("Next", "none yet: planning looks fifteen days ahead"))
        }
        for stop in sending.stops { facts.append(Fact("Stopped", "\(stop.sentence) \(stop.advice)")) }
        facts.append(Fact("Scheduler", scheduler.sentence))
        if let transport = scheduler.transport { facts.append(Fact("By", transport)) }
        section.facts = [FactColumn(facts)]
        return section
    }
}
