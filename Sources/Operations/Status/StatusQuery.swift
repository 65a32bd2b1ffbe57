import Foundation
import GRDB
import Persistence
import Volunteering

/// The campaign as it stands now: all events that are not over, or one.
package struct StatusQuery: Query {
    package let event: String?
    package let now: Date

    /// What can be seen of the scheduler on this machine.
    package let traces: SchedulerTraces?

    package init(event: String? = nil, now: Date, traces: SchedulerTraces? = nil) {
        self.event = event
        self.now = now
        self.traces = traces
    }

    /// - Throws: ``EventError/unknown(_:suggestion:)``, ``CampaignError/notStarted``.
    package func answer(in db: Database) throws -> CampaignStatus {
        let campaign = try CampaignQuery().answer(in: db)
        let events = try events(in: db)
        let posts = Dictionary(
            grouping: try StaffingQuery(events: events.map(\.id), now: now).answer(in: db), by: \.event)
        let reminders = try ReminderStatusQuery(now: now, zone: campaign.zone).answer(in: db)
        let scheduler = try SchedulerQuery(now: now, zone: campaign.zone, traces: traces).answer(in: db)
        let sending = try SendingStatusQuery(now: now, doubt: traces?.sendingDoubt).answer(in: db)
        let ahead = events.filter { isAhead($0) }
        return CampaignStatus(
            asOf: CampaignTime(now, in: campaign.zone), campaign: campaign.name,
            events: events.map { status(of: $0, posts: posts[$0.id] ?? []) },
            needs: try UntoldQuery(event: event == nil ? nil : events.first?.id, now: now).answer(in: db)
                + NeedsQuery(
                    events: ahead, posts: posts, reminders: reminders, scheduler: scheduler, sending: sending, now: now
                ).answer(in: db),
            reminders: reminders, sending: sending, scheduler: scheduler, isOfOneEvent: event != nil)
    }

    private func events(in db: Database) throws -> [Event] {
        if let event { return [try EventQuery(event).answer(in: db)] }
        return try Event.fetchAll(
            db,
            sql: """
                SELECT * FROM event WHERE ends_at > ? AND state IN ('draft', 'published') ORDER BY starts_at, code
                """,
            arguments: [now.wholeSeconds])
    }

    private func isAhead(_ event: Event) -> Bool {
        event.endsAt > now && (event.state == .draft || event.state == .published)
    }

    private func status(of event: Event, posts: [StaffingQuery.Post]) -> EventStatus {
        let starts = CampaignTime(event.startsAt, in: event.zone)
        let today = Day(of: now, in: event.zone)
        return EventStatus(
            code: event.code, kind: event.kind, title: event.title, state: event.state, startsAt: starts,
            endsAt: CampaignTime(event.endsAt, in: event.zone),
            isToday: starts.day <= today && event.endsAt > now,
            staffing: posts.reduce(Staffing()) { $0 + $1.status.staffing }, posts: posts.map(\.status))
    }
}
