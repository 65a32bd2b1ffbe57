import Documents
import Foundation
import Language
import Volunteering

extension TurnoutReport: EventReport {
    package func document(in voice: Voice) -> Document {
        var section = section(voice.label(.turnout), facts: facts(in: voice), in: voice)
        section.charts = [chart(in: voice)]
        if days.isEmpty { section.notes = [Line(voice.label(.nobodyJoined))] }
        if voice.asOf >= startsAt.instant, !isAttendanceKept {
            section.notes.append(Line(voice.label(.attendanceNotKept)))
        }
        return document(of: section, in: voice)
    }

    /// One row for each day on which something changed.
    package func records(in voice: Voice) -> Records {
        Records(
            columns: ["event", "date", "joined", "confirmed", "offered", "reserve", "left"],
            rows: days.map { day in [event, day.date] + day.counts.map { "\($0)" } })
    }

    private func facts(in voice: Voice) -> [Fact] {
        let last = days.last ?? Day(date: "")
        let labels: [Label] = [.joined, .confirmed, .offered, .reserve, .hasLeft]
        let need = minimum == maximum ? "\(minimum)" : "\(minimum)–\(maximum)"
        return [Fact(voice.heading(.need), need)]
            + zip(labels, last.counts).map {
                Fact(voice.heading($0), "\($1)", cell: .number(Double($1)))
            }
    }

    private func chart(in voice: Voice) -> Chart {
        let dates = voice.dates(in: zone)
        let first = days.first.flatMap { noon($0.date) } ?? startsAt.instant
        func place(_ instant: Date) -> Double { instant.timeIntervalSince(first) / 86_400 + 0.5 }
        let ends = max(place(startsAt.instant), place(days.last.flatMap { noon($0.date) } ?? first)) + 0.5
        let known = min(max(place(voice.asOf), 0), ends)
        func line(_ count: KeyPath<Day, Int>) -> [ChartSteps.Step] {
            days.map { .init(at: max(0, place(noon($0.date) ?? first) - 0.5), count: $0[keyPath: count]) }
        }
        let last = days.last ?? Day(date: "")
        let labels: [Label] = [.joined, .confirmed, .offered, .reserve, .hasLeft]
        let rows = days.map { day in
            TableLine(
                [Cell(noon(day.date).map { dates.date($0) } ?? day.date)]
                    + day.counts.map { Cell("\($0)", value: .number(Double($0))) })
        }
        return Chart(
            title: voice.label(.turnoutByDay),
            summary: voice.label(
                .turnoutSummary,
                ["joined": "\(last.joined)", "confirmed": "\(last.confirmed)", "left": "\(last.left)"]),
            unit: voice.label(.places),
            series: [
                ChartSeries(voice.heading(.joined), .tinted), ChartSeries(voice.heading(.confirmed), .solid),
                ChartSeries(voice.heading(.hasLeft), .dashed),
            ],
            plot: .steps(
                ChartSteps(
                    end: ends, known: known, ticks: ticks(to: ends, from: first, dates),
                    lines: [line(\.joined), line(\.confirmed), line(\.left)],
                    level: minimum > 0
                        ? .init(at: Double(minimum), label: voice.label(.neededIs, ["count": "\(minimum)"])) : nil,
                    moment: .init(at: place(startsAt.instant), label: dates.shortDay(startsAt.instant)))),
            table: Table(
                columns: [Column(voice.label(.day), .millimetres(34))]
                    + labels.map { Column(voice.heading($0), .millimetres(30), alignment: .trailing) },
                groups: [RowGroup(rows: rows)]))
    }

    /// At most eleven days with their dates, the first among them.
    private func ticks(to end: Double, from first: Date, _ dates: DateWords) -> [ChartSteps.Tick] {
        let step = [1, 2, 7, 14, 28, 91, 182, 364].first { end / Double($0) <= 11 } ?? Int(end / 10)
        return stride(from: 0, to: Int(end.rounded(.up)), by: max(1, step)).map { day in
            .init(at: Double(day), label: dates.date(first.addingTimeInterval(Double(day) * 86_400)))
        }
    }

    private func noon(_ date: String) -> Date? {
        Volunteering.Day(iso: date).map { WallTime(day: $0, hour: 12, minute: 0).instant(in: zone) }
    }
}

extension TurnoutReport.Day {
    var counts: [Int] { [joined, confirmed, offered, reserve, left] }
}
