import Documents
import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// The series of a campaign, with their rules in words and what comes next.
package struct SeriesList: Listing {
    package struct Item: Encodable, Sendable {
        let pattern: String
        let title: String
        let rule: String
        let words: String
        let timeZone: String
        /// The next that starts, and its event where it is made.
        let nextAt: CampaignTime?
        let next: String?
        /// Events that were made and are not over.
        let made: Int
        let hasEnded: Bool
    }

    package let items: [Item]
    package var title: String { "Events that come again" }
    package var emptyNote: String {
        "No event comes again. Let one: vigil event repeat EVENT --every \"26 February\""
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("pattern", "Pattern", .share(2)) { $0.pattern },
            ListingColumn("title", "Title", .share(3)) { $0.title },
            ListingColumn("words", "When", .share(3)) { $0.words },
            ListingColumn(
                "next_at", "Next", .share(2),
                people: { item, _ in item.nextAt.map { "\($0)" } ?? (item.hasEnded ? "ended" : "over") },
                programs: { $0.nextAt.map { $0.instant.iso(in: $0.zone) } ?? "" }),
            ListingColumn("next", "Event", .share(2)) { $0.next ?? "not made yet" },
            ListingColumn("made", "Made", .millimetres(14), alignment: .trailing) { "\($0.made)" },
            ListingColumn("rule", programs: { $0.rule }),
        ]
    }
}

package struct SeriesListQuery: Query {
    /// In which the rules are said; the campaign's own when nil.
    let language: PaperLanguage?

    package init(language: PaperLanguage? = nil) {
        self.language = language
    }

    package func answer(in db: Database) throws -> SeriesList {
        let language = try self.language ?? PaperLanguage(closestTo: CampaignQuery().answer(in: db).language)
        let now = try db.transactionDate
        return SeriesList(
            items: try EventSeries.all(in: db).map { series in
                let known = try Occurrence.all(of: series.id, in: db)
                let events = try known.compactMap { occurrence in
                    try occurrence.event.map { try Event.find(db, id: $0) }
                }.filter { $0.state != .cancelled && $0.endsAt > now }
                let days = Set(known.map(\.day))
                let unmade =
                    series.hasEnded
                    ? nil
                    : series.days(from: Day(of: now, in: series.zone)).lazy.filter { !days.contains($0) }
                        .map { series.times(on: $0).starts.instant(in: series.zone) }.first { $0 > now }
                let coming = events.filter { $0.startsAt > now }.min { $0.startsAt < $1.startsAt }
                let next = [unmade, coming?.startsAt].compactMap { $0 }.min()
                return SeriesList.Item(
                    pattern: try Event.find(db, id: series.pattern).code,
                    title: series.title.replacing("{year}", with: "…"), rule: series.rule.text,
                    words: series.rule.words(
                        in: language, from: series.firstDay, at: series.times(on: series.firstDay).starts.clock),
                    timeZone: series.timeZone, nextAt: next.map { CampaignTime($0, in: series.zone) },
                    next: next == coming?.startsAt ? coming?.code : nil, made: events.count,
                    hasEnded: series.hasEnded)
            })
    }
}
