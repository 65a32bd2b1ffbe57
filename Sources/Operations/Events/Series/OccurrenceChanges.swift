import Documents
import Foundation
import GRDB
import Volunteering

/// What became of an event, or of the events of a series, that were edited, moved or cancelled.
package struct OccurrenceChanges: Presentable {
    package let changes: [EventChange]
    /// Codes of those that were edited by themselves and stay as they are.
    package let passedOver: [String]
    /// More than the one event was meant.
    let isOfSeries: Bool
    /// The event is one of a series, and was changed alone.
    package let isOneOfMany: Bool

    init(changes: [EventChange], passedOver: [String], isOfSeries: Bool) {
        self.changes = changes
        self.passedOver = passedOver
        self.isOfSeries = isOfSeries
        isOneOfMany = false
    }

    init(first: EventChange, isOneOfMany: Bool = false) {
        changes = [first]
        passedOver = []
        isOfSeries = false
        self.isOneOfMany = isOneOfMany
    }

    /// What happened, in a sentence without its end.
    package var words: String {
        guard isOfSeries else { return changes.map(\.words).joined() }
        let changed = changes.filter { $0.what != .nothing }
        let what = changed.map(\.words).joined(separator: "; ")
        let events = "\(changed.count) \(changed.count == 1 ? "event" : "events") of the series"
        return what.isEmpty ? "\(events), and those to come" : "\(events), and those to come: \(what)"
    }

    /// New times that no clock shows, each in a sentence.
    package var skippedTimes: [String] { changes.flatMap(\.skippedTimes) }

    package func encode(to encoder: any Encoder) throws {
        if !isOfSeries, let change = changes.first { return try change.encode(to: encoder) }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(changes, forKey: .events)
        try container.encode(passedOver, forKey: .passedOver)
    }

    private enum CodingKeys: CodingKey { case events, passedOver }

    package func document(in voice: Voice) -> Document {
        if !isOfSeries, let change = changes.first { return change.document(in: voice) }
        let rows = changes.map { change in
            TableLine([
                Cell(change.event.code), Cell("\(CampaignTime(change.event.startsAt, in: change.event.zone))"),
                Cell(change.event.state.rawValue), Cell(told(by: change)),
            ])
        }
        let columns = [
            Column("Event", .share(2)), Column("Starts", .share(2)), Column("State", .share(1)),
            Column("To be told", .share(2)),
        ]
        let facts = [
            Fact("Events", "\(changes.count)"), Fact("Edited, left alone", passedOver.joined(separator: ", ")),
        ]
        return Report(
            title: changes.first?.event.title ?? "Series", facts: facts,
            tables: changes.isEmpty ? [] : [("Events", Table(columns: columns, groups: [RowGroup(rows: rows)]))]
        ).document(in: voice)
    }

    private func told(by change: EventChange) -> String {
        change.consequences?.facts.first { $0.label == "To be told" }?.value ?? "nobody"
    }

    package func records(in voice: Voice) -> Records {
        if !isOfSeries, let change = changes.first { return change.records(in: voice) }
        return Records(columns: ["event", "starts_at", "state", "change", "to_be_told"], of: changes) { change in
            [
                change.event.code, change.event.startsAt.iso(in: change.event.zone), change.event.state.rawValue,
                change.words, told(by: change),
            ]
        }
    }
}
