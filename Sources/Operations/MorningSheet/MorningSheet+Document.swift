import Documents
import Foundation
import Language
import Volunteering

extension MorningSheet: Presentable {
    package func document(in voice: Voice) -> Document {
        let noon = WallTime(day: day, hour: 12, minute: 0).instant(in: voice.zone)
        let dates = voice.dates(in: voice.zone)
        let room = MorningRoom(for: self)
        var head = Section()
        head.runningHead = RunningHead(
            leading: Line(voice.campaign.name, .spaced),
            trailing: Line([
                .text(MorningWord.morningSheet.text(in: voice.language) + " · ", .regular),
                .page(pattern: voice.label(.page), .regular),
            ]))
        head.heading = MorningWord.morningOf.text(in: voice.language, ["day": dates.dayWithYear(noon)])
        var sections = [occasions(head, in: voice), needed(room.needs, in: voice)]
        if !unconfirmed.isEmpty {
            sections.append(
                people(unconfirmed.prefix(room.unconfirmed), of: unconfirmedInAll, under: .unconfirmed, in: voice))
        }
        sections.append(post(room.reminders, in: voice))
        if !failed.isEmpty {
            sections.append(people(failed.prefix(room.failed), of: failedInAll, under: .notArrived, in: voice))
        }
        sections[sections.count - 1].closing = [ClosingLine(leading: Line(voice.dataAsOf(asOf.instant)))]
        return Document(
            title: head.heading, author: voice.campaign.name, language: voice.language.rawValue, asOf: voice.asOf,
            paper: voice.paper(.portrait), sections: sections)
    }

    /// A row for each event of the day.
    package func records(in voice: Voice) -> Records {
        Records(
            columns: [
                "day", "event", "title", "starts_at", "ends_at", "minimum", "maximum", "confirmed", "offered",
                "missing",
            ],
            rows: events.map { event in
                let counts = [
                    event.staffing.minimum, event.staffing.maximum, event.staffing.confirmed, event.staffing.offered,
                    event.staffing.missing,
                ]
                return [
                    "\(day)", event.code, event.title, event.startsAt.instant.iso(in: event.startsAt.zone),
                    event.endsAt.instant.iso(in: event.endsAt.zone),
                ] + counts.map { "\($0)" }
            })
    }

    private func occasions(_ head: Section, in voice: Voice) -> Section {
        var section = head
        guard !events.isEmpty else {
            section.notes = [Line(MorningWord.noEvent.text(in: voice.language))]
            return section
        }
        let counts: [Label] = [.need, .confirmed, .offered, .missing]
        let columns =
            [Column(voice.heading(.time), .millimetres(28)), Column(voice.label(.event), .share(1))]
            + counts.map { Column(voice.heading($0), .millimetres(20), alignment: .trailing) }
        let rows = events.map { event in
            let dates = voice.dates(in: event.startsAt.zone)
            let phone = event.controlPhone.isEmpty ? "" : "\(voice.label(.control)) \(voice.phone(event.controlPhone))"
            let small = [event.code, event.place, phone].filter { !$0.isEmpty }.joined(separator: " · ")
            let numbers = [
                event.staffing.minimum, event.staffing.confirmed, event.staffing.offered, event.staffing.missing,
            ]
            return TableLine(
                [
                    Cell(dates.span(event.startsAt.instant, event.endsAt.instant)),
                    Cell([Line(event.title, .strong), Line(small, .small)]),
                ]
                    + numbers.enumerated().map { index, number in
                        let isGap = index == numbers.count - 1 && number > 0
                        return Cell("\(number)", isGap ? .strong : .regular, value: .number(Double(number)))
                    })
        }
        section.tables = [Table(columns: columns, groups: [RowGroup(rows: rows)])]
        return section
    }

    private func needed(_ count: Int, in voice: Voice) -> Section {
        var section = Section()
        section.subheading = [Line(MorningWord.needsAPerson.text(in: voice.language), .strong)]
        guard !needs.isEmpty else {
            section.notes = [Line(MorningWord.nothingNow.text(in: voice.language))]
            return section
        }
        let rows = needs.prefix(count).map { need in
            let matter = MorningWord.need(need.kind).text(in: voice.language, ["count": "\(need.count)"])
            return TableLine([
                Cell("☐"), Cell(need.event, .strong), Cell(matter + need.namedSubjects), Cell(need.next, .small),
            ])
        }
        section.tables = [
            Table(
                columns: [
                    Column("", .millimetres(7)), Column(voice.label(.event), .millimetres(30)),
                    Column(MorningWord.what.text(in: voice.language), .share(3)),
                    Column(MorningWord.nextStep.text(in: voice.language), .share(2)),
                ], groups: [RowGroup(rows: rows)])
        ]
        if needs.count > rows.count {
            section.notes = [Line(MorningWord.more(needs.count - rows.count, in: voice.language) + ": vigil status")]
        }
        return section
    }

    private func people(
        _ people: ArraySlice<Person>, of count: Int, under title: MorningWord, in voice: Voice
    ) -> Section {
        let isFailure = title == .notArrived
        var section = Section()
        section.subheading = [Line("\(title.text(in: voice.language)) · \(count)", .strong)]
        let rows = people.map { person in
            let name = Line.name(family: person.familyName, given: person.givenName, language: person.language)
            let phone = person.phone.map { voice.phone($0).replacing(" ", with: "\u{A0}") } ?? voice.label(.noPhone)
            let dates = voice.dates(in: person.reportsAt.zone)
            let isToday = person.reportsAt.day == day
            let time =
                isToday ? dates.time(person.reportsAt.instant) : dates.shortDayAndTime(person.reportsAt.instant)
            return TableLine([
                Cell([name]), Cell(phone), Cell("\(time) · \(person.shift) \(person.post)", .small),
                isFailure
                    ? Cell("\(RuleTitle.text(person.rule, in: voice.language)): \(why(person, in: voice))", .small)
                    : Cell("☐ \(voice.label(.yes))  ☐ \(voice.label(.no))"),
            ])
        }
        section.tables = [
            Table(
                columns: [
                    Column(voice.label(.name), .share(3)), Column(voice.label(.phone), .millimetres(31)),
                    Column(voice.label(.shiftReportTo), .share(4)),
                    isFailure
                        ? Column(voice.label(.reason), .share(3)) : Column(voice.label(.comes), .millimetres(28)),
                ], groups: [RowGroup(rows: rows)])
        ]
        if count > people.count { section.notes = [Line(MorningWord.more(count - people.count, in: voice.language))] }
        return section
    }

    private func why(_ person: Person, in voice: Voice) -> String {
        person.reason == "uncertain" ? voice.label(.uncertain) : Reason(person.reason).text(in: voice.language)
    }

    private func post(_ count: Int, in voice: Voice) -> Section {
        var section = Section()
        section.subheading = [Line(MorningWord.reminders.text(in: voice.language), .strong)]
        guard !reminders.isEmpty else {
            section.notes = [Line(MorningWord.nothingSent.text(in: voice.language))]
            return section
        }
        let writing = LineWriting(voice)
        let rows = reminders.prefix(count).map { post in
            let counts = [post.sent, post.failed, post.expired, post.uncertain, post.today]
            return TableLine(
                [Cell(RuleTitle.text(post.rule, in: voice.language)), Cell(writing.channel(post.channel))]
                    + counts.enumerated().map { index, count in
                        let isBad = [1, 3].contains(index) && count > 0
                        return Cell("\(count)", isBad ? .strong : .regular, value: .number(Double(count)))
                    })
        }
        let titles =
            [Label.sent, .dead, .expired, .uncertain].map { voice.heading($0) }
            + [MorningWord.stillToday.text(in: voice.language)]
        section.tables = [
            Table(
                columns: [
                    Column(MorningWord.rule.text(in: voice.language), .share(1)),
                    Column(voice.label(.channel), .millimetres(22)),
                ]
                    + titles.map { Column($0, .millimetres(21), alignment: .trailing) },
                groups: [RowGroup(rows: rows)])
        ]
        return section
    }
}
