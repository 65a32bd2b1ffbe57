import GRDB
import Persistence
import Volunteering

/// Changes what the events of a series say of themselves, those to come too.
struct EditOfSeries {
    let series: EventSeries
    /// The day of the event that was named.
    let anchor: Day
    let includesEdited: Bool

    func edit(_ draft: EditEvent.Draft, beginningWith event: Event, in db: Database) throws -> OccurrenceChanges {
        // The event that was named is refused as it would be alone.
        guard event.state != .cancelled else { throw EventError.cannotChange(event.code, state: event.state) }
        if let title = draft.title, title.isEmpty { throw EventError.noTitle }
        let template = draft.title.map { OccurrenceNames.titleTemplate(of: $0, year: anchor.year) }
        var changed = series
        changed.title = template ?? series.title
        changed.kind = draft.kind ?? series.kind
        changed.details.place = draft.place ?? series.details.place
        changed.details.controlPhone = draft.controlPhone ?? series.details.controlPhone
        changed.details.controlNote = draft.controlNote ?? series.details.controlNote
        changed.details.firstAid = draft.firstAid ?? series.details.firstAid
        changed.details.lostChild = draft.lostChild ?? series.details.lostChild
        try changed.update(in: db)
        let open = try series.openEvents(anchor: anchor, includesEdited: includesEdited, in: db)
        let changes = try open.changed.map { occurrence, event in
            var own = draft
            own.title = template.map { OccurrenceNames.filled($0, on: occurrence.day) }
            return try EditEvent(event.code, own).apply(in: db)
        }
        try db.audit("series.edited", event.code, ["events": "\(changes.count)"])
        return OccurrenceChanges(changes: changes, passedOver: open.passedOver.map(\.code), isOfSeries: true)
    }
}
