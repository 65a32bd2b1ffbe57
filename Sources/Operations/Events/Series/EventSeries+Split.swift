import GRDB
import Persistence
import Volunteering

extension EventSeries {
    /// Ends the series before an occurrence and goes on from it as another, with its posts and shifts as the pattern.
    ///
    /// - Returns: The one that goes on; itself where nothing comes before.
    func split(at occurrence: Occurrence, in db: Database) throws -> EventSeries {
        guard occurrence.day > firstDay else { return self }
        var before = self
        var after = self
        if case .count(let count) = rule.end {
            let past = rule.days(from: firstDay).prefix { $0 < occurrence.day }
            let gone = past.reduce(0) { count, _ in count + 1 }
            after.rule.end = .count(max(1, count - gone))
        }
        before.rule.end = .until(occurrence.day.adding(days: -1))
        try before.update(in: db)
        after.firstDay = occurrence.day
        if let event = occurrence.event { after.pattern = event }
        after = try after.insert(splitFrom: id, in: db)
        try db.execute(
            sql: "UPDATE occurrence SET series_id = ? WHERE series_id = ? AND day >= ?",
            arguments: [after.id, id, "\(occurrence.day)"])
        try db.audit(
            "series.split", try Event.find(db, id: after.pattern).code,
            ["day": "\(occurrence.day)", "rule": after.rule.text])
        return after
    }

    /// Its events that can still be changed, by their days, the anchor's among them whatever was done to it.
    func openEvents(
        anchor: Day, includesEdited: Bool, in db: Database
    ) throws -> (changed: [(Occurrence, Event)], passedOver: [Event]) {
        let now = try db.transactionDate
        var changed: [(Occurrence, Event)] = []
        var passedOver: [Event] = []
        for occurrence in try Occurrence.all(of: id, in: db) {
            guard let number = occurrence.event else { continue }
            let event = try Event.find(db, id: number)
            guard event.state == .draft || event.state == .published, event.endsAt > now else { continue }
            if occurrence.isDetached, !includesEdited, occurrence.day != anchor {
                passedOver.append(event)
            } else {
                changed.append((occurrence, event))
            }
        }
        return (changed, passedOver)
    }
}
