import Documents
import Foundation
import Language
import Volunteering

extension StaffingReport: EventReport {
    package func document(in voice: Voice) -> Document {
        var section = section(voice.label(.staffing), facts: facts(in: voice), in: voice)
        let days = Dictionary(grouping: posts.flatMap(\.hours)) { $0.startsAt.day }.keys.sorted()
        section.charts = days.map { chart(of: $0, isOnly: days.count == 1, in: voice) }
        section.tables = [totals(in: voice)]
        section.notes = [Line(voice.label(.staffingReading))]
        return document(of: section, in: voice)
    }

    /// One row for each post and hour.
    package func records(in voice: Voice) -> Records {
        Records(
            columns: [
                "event", "post", "name", "sector", "hour", "minimum", "maximum", "confirmed", "offered", "missing",
            ],
            rows: posts.flatMap { post in
                post.hours.map { hour in
                    let counts = hour.numbers
                    return [event, post.code, post.name, post.sector, hour.startsAt.instant.iso(in: zone)]
                        + [counts.minimum, counts.maximum, counts.confirmed, counts.offered, counts.missing]
                        .map { "\($0)" }
                }
            })
    }

    private func facts(in voice: Voice) -> [Fact] {
        let total = total
        return [
            Fact(voice.heading(.need), total.need),
            Fact(voice.heading(.confirmed), "\(total.confirmed)", cell: .number(Double(total.confirmed))),
            Fact(voice.heading(.offered), "\(total.offered)", cell: .number(Double(total.offered))),
            Fact(voice.heading(.missing), "\(total.missing)", cell: .number(Double(total.missing))),
        ]
    }

    private func chart(of day: Day, isOnly: Bool, in voice: Voice) -> Chart {
        let dates = voice.dates(in: zone)
        let hours = Set(posts.flatMap(\.hours).map(\.startsAt.instant).filter { Day(of: $0, in: zone) == day }).sorted()
        let titles = hours.map { dates.time($0) }
        // With more hours than that the squares have room for the least number alone.
        let isWide = hours.count <= 10
        var rows: [ChartGrid.Row] = []
        var whole: [Date: Numbers] = [:]
        for post in posts {
            let found = Dictionary(post.hours.map { ($0.startsAt.instant, $0.numbers) }) { first, _ in first }
            guard hours.contains(where: { found[$0] != nil }) else { continue }
            for hour in hours { if let numbers = found[hour] { whole[hour] = (whole[hour] ?? Numbers()) + numbers } }
            rows.append(.init(code: post.code, name: post.name, cells: hours.map { found[$0]?.cell(isWide: isWide) }))
        }
        rows.append(
            .init(
                code: "", name: voice.label(.allPosts), cells: hours.map { whole[$0]?.cell(isWide: isWide) },
                isTotal: true))
        let table = Table(
            columns: [Column(voice.label(.post), .share(4))]
                + titles.map { Column($0, .share(1), alignment: .trailing) },
            groups: [
                RowGroup(
                    rows: rows.map { row in
                        let name = [row.code, row.name].filter { !$0.isEmpty }.joined(separator: " ")
                        return TableLine(
                            [Cell(name, row.isTotal ? .strong : .regular)]
                                + row.cells.map { Cell($0?.label ?? "", $0?.isStrong == true ? .strong : .regular) })
                    })
            ])
        let name = voice.label(.staffingByHour)
        return Chart(
            title: isOnly ? name : "\(name): \(dates.day(hours.first ?? startsAt.instant))",
            summary: voice.label(
                .staffingSummary,
                [
                    "minimum": "\(total.minimum)", "confirmed": "\(total.confirmed)", "offered": "\(total.offered)",
                    "missing": "\(total.missing)",
                ]),
            series: [
                ChartSeries(voice.heading(.confirmed), .solid), ChartSeries(voice.heading(.offered), .tinted),
                ChartSeries(voice.heading(.missing), .hatched),
            ],
            plot: .grid(ChartGrid(columns: titles, rows: rows)), table: table)
    }

    private func totals(in voice: Voice) -> Table {
        let titles: [Label] = [.need, .confirmed, .offered, .reserve, .missing]
        func line(_ code: String, _ name: String, _ numbers: Numbers, reserve: Int, _ style: Style) -> TableLine {
            let counts = [numbers.confirmed, numbers.offered, reserve, numbers.missing]
            return TableLine(
                [Cell(code, .strong), Cell(name, style), Cell(numbers.need, style)]
                    + counts.map { Cell("\($0)", style, value: .number(Double($0))) })
        }
        let rows = posts.map { line($0.code, $0.name, $0.total, reserve: $0.reserve, .regular) }
        let all = line("", voice.label(.allPosts), total, reserve: posts.reduce(0) { $0 + $1.reserve }, .strong)
        return Table(
            columns: [Column(voice.label(.post), .millimetres(18)), Column(voice.label(.place), .share(1))]
                + titles.map { Column(voice.heading($0), .millimetres(24), alignment: .trailing) },
            groups: [RowGroup(rows: rows), RowGroup(kind: .tinted, rows: [all])])
    }
}

extension StaffingReport.Numbers {
    /// "4–7", or "4" where it is just as many.
    var need: String { minimum == maximum ? "\(minimum)" : "\(minimum)–\(maximum)" }

    /// "3+1/5–7": three confirmed and one offered, of five to seven; bold when that is not enough.
    func cell(isWide: Bool) -> ChartGrid.Cell {
        ChartGrid.Cell(
            "\(confirmed)\(offered > 0 ? "+\(offered)" : "")/\(isWide ? need : "\(minimum)")",
            amounts: [confirmed, offered, missing],
            isStrong: missing > 0)
    }
}
