import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// A series with its rule in words, and its days: those that were made, those left out, and the next to come.
package struct SeriesProfile: Presentable {
    struct Item: Encodable, Sendable {
        let day: String
        /// Of the event where there is one, else as the rule says.
        let startsAt: CampaignTime
        /// Nil where it is not made yet, or left out.
        let event: String?
        let state: String
        let isEdited: Bool
        /// When it is made, where it is not yet.
        let madeFrom: String?
    }

    let pattern: String
    let title: String
    let rule: RecurrenceRule
    let firstDay: Day
    let time: String
    let timeZone: String
    let aheadDays: Int
    let hasEnded: Bool
    let items: [Item]
    /// What has just been made, after a change.
    package internal(set) var made: MakeOccurrences.Outcome?

    /// What the rule leaves out although people may not think of it.
    package var caution: String? { rule.caution(from: firstDay) }

    /// The rule in a language.
    package func words(in language: PaperLanguage) -> String { rule.words(in: language, from: firstDay) }

    private enum CodingKeys: String, CodingKey {
        case pattern, title, rule, words, firstDay, time, timeZone, aheadDays, hasEnded, occurrences, made
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(pattern, forKey: .pattern)
        try container.encode(title, forKey: .title)
        try container.encode(rule.text, forKey: .rule)
        try container.encode(words(in: .en), forKey: .words)
        try container.encode("\(firstDay)", forKey: .firstDay)
        try container.encode(time, forKey: .time)
        try container.encode(timeZone, forKey: .timeZone)
        try container.encode(aheadDays, forKey: .aheadDays)
        try container.encode(hasEnded, forKey: .hasEnded)
        try container.encode(items, forKey: .occurrences)
        try container.encodeIfPresent(made, forKey: .made)
    }

    package func document(in voice: Voice) -> Document {
        let facts = [
            Fact("When", "\(rule.words(in: voice.language, from: firstDay, at: time)) (\(timeZone))"),
            Fact("Rule", rule.text),
            Fact("Pattern", "\(pattern), for posts, shifts and leads"),
            Fact("Made", hasEnded ? "no more: it has ended" : "\(aheadDays) days before, as a draft"),
            Fact("Note", caution ?? ""),
        ]
        let rows = items.map { item in
            TableLine([
                Cell("\(item.startsAt)", value: .moment(item.startsAt.instant, in: item.startsAt.zone)),
                Cell(item.event ?? ""), Cell(words(of: item)),
            ])
        }
        let columns = [Column("Starts", .share(2)), Column("Event", .share(2)), Column("State", .share(3))]
        let tables = items.isEmpty ? [] : [("Days", Table(columns: columns, groups: [RowGroup(rows: rows)]))]
        return Report(title: title, subtitle: pattern, facts: facts, tables: tables).document(in: voice)
    }

    private func words(of item: Item) -> String {
        var words = item.state
        if let from = item.madeFrom { words += ", made from \(from) on" }
        if item.isEdited { words += ", edited by itself" }
        if item.event != nil, "\(item.startsAt.day)" != item.day { words += ", moved from \(item.day)" }
        return words
    }

    package func records(in voice: Voice) -> Records {
        Records(columns: ["day", "starts_at", "event", "state", "edited", "made_from"], of: items) { item in
            [
                item.day, item.startsAt.instant.iso(in: item.startsAt.zone), item.event ?? "", item.state,
                item.isEdited ? "yes" : "no", item.madeFrom ?? "",
            ]
        }
    }
}

/// The series of an event.
package struct SeriesProfileQuery: Query {
    package let code: String
    /// How many days to come are told.
    package let next: Int

    package init(_ code: String, next: Int = 8) {
        self.code = code
        self.next = next
    }

    /// - Throws: ``EventError``, ``SeriesError/notInSeries(_:)``.
    package func answer(in db: Database) throws -> SeriesProfile {
        let event = try EventQuery(code).answer(in: db)
        guard let occurrence = try Occurrence.of(event, in: db) else { throw SeriesError.notInSeries(event.code) }
        let series = try EventSeries.find(occurrence.series, in: db)
        return SeriesProfile(
            pattern: try Event.find(db, id: series.pattern).code,
            title: OccurrenceNames.filled(series.title, on: occurrence.day), rule: series.rule,
            firstDay: series.firstDay,
            time: WallTime(
                day: series.firstDay, hour: series.clock.hour,
                minute: series.clock.minute
            ).clock,
            timeZone: series.timeZone, aheadDays: series.aheadDays, hasEnded: series.hasEnded,
            items: try items(of: series, now: db.transactionDate, in: db))
    }

    private func items(of series: EventSeries, now: Date, in db: Database) throws -> [SeriesProfile.Item] {
        let today = Day(of: now, in: series.zone)
        var items = try Occurrence.all(of: series.id, in: db).map { known in
            let event = try known.event.map { try Event.find(db, id: $0) }
            let starts = series.times(on: known.day).starts.instant(in: series.zone)
            return SeriesProfile.Item(
                day: "\(known.day)", startsAt: CampaignTime(event?.startsAt ?? starts, in: series.zone),
                event: event?.code, state: event?.state.rawValue ?? "left out", isEdited: known.isDetached,
                madeFrom: nil)
        }
        guard !series.hasEnded else { return items }
        let known = Set(items.map(\.day))
        for day in series.days(from: today).lazy.filter({ !known.contains("\($0)") }).prefix(next) {
            let starts = series.times(on: day).starts.instant(in: series.zone)
            guard starts > now else { continue }
            items.append(
                SeriesProfile.Item(
                    day: "\(day)", startsAt: CampaignTime(starts, in: series.zone), event: nil, state: "not made yet",
                    isEdited: false, madeFrom: "\(max(today, day.adding(days: -series.aheadDays)))"))
        }
        return items.sorted { $0.day < $1.day }
    }
}
