import Foundation
import GRDB
import Persistence
import Volunteering

/// Makes a draft from another event: its sectors, posts, route and shifts, moved by the clocks, and none of its people.
package struct CopyEvent: Change {
    package struct Outcome: Sendable {
        package let event: Event
        package let posts: Int
        package let shifts: Int
        /// Times that no clock shows, each in a sentence.
        package let skippedTimes: [String]
    }

    package let source: String
    package let start: String
    /// As long as the other one when nil.
    package let end: String?
    package let code: String?
    package let title: String?
    package let withLeads: Bool
    /// Add it even where the day has an event of the same title and kind.
    package let isAgain: Bool
    /// What the copy says of itself instead of what the other one does.
    var profile: Profile?

    struct Profile: Sendable {
        let kind: Event.Kind
        let details: AddEvent.Details
    }

    package init(
        _ source: String, start: String, end: String? = nil, code: String? = nil, title: String? = nil,
        withLeads: Bool = false, isAgain: Bool = false
    ) {
        self.source = source
        self.start = start
        self.end = end
        self.code = code
        self.title = title
        self.withLeads = withLeads
        self.isAgain = isAgain
    }

    /// - Throws: ``EventError``, ``ShiftError``, `TimePhraseError`.
    package func apply(in db: Database) throws -> Outcome {
        let old = try EventQuery(source).answer(in: db)
        let oldTimes = try TypedTimes.of(old, in: db)
        let starts = try TimePhrase(now: db.transactionDate, zone: old.zone, usualDay: oldTimes.starts.day)
            .wallTime(start)
        let difference = WallShift(from: oldTimes.starts, to: starts)
        var details = AddEvent.Details()
        details.place = old.place
        details.controlPhone = old.controlPhone
        details.controlNote = old.controlNote
        details.firstAid = old.firstAid
        details.lostChild = old.lostChild
        let new = try AddEvent(
            kind: profile?.kind ?? old.kind, title: title ?? old.title, code: code, timeZone: old.timeZone,
            start: starts.spoken, end: end ?? difference.applied(to: oldTimes.ends).spoken,
            details: profile?.details ?? details, isAgain: isAgain
        ).apply(in: db)
        let posts = try copyGround(from: old, to: new, in: db)
        let shifts = try copyShifts(from: old, to: new, posts: posts, difference, in: db)
        try db.audit(
            "event.copied", new.code, ["from": old.code, "posts": "\(posts.count)", "shifts": "\(shifts)"])
        return Outcome(
            event: new, posts: posts.count, shifts: shifts, skippedTimes: try SkippedTimesQuery.all(of: new, in: db))
    }

    /// - Returns: The new post of each old one.
    private func copyGround(from old: Event, to new: Event, in db: Database) throws -> [Post.ID: Post] {
        try db.execute(
            sql: """
                INSERT INTO sector (event_id, code, lead_id)
                SELECT ?, code, \(withLeads ? "(SELECT id FROM volunteer WHERE id = lead_id AND state = 'active')" : "NULL")
                FROM sector WHERE event_id = ? ORDER BY id
                """,
            arguments: [new.id, old.id])
        try db.execute(
            sql: """
                INSERT INTO post (event_id, sector_id, code, name, kind, description, latitude, longitude)
                SELECT ?1, (SELECT twin.id FROM sector JOIN sector AS twin ON twin.code = sector.code
                    WHERE sector.id = post.sector_id AND twin.event_id = ?1), code, name, kind, description, latitude,
                    longitude
                FROM post WHERE event_id = ?2 ORDER BY id
                """,
            arguments: [new.id, old.id])
        try db.execute(
            sql: "INSERT INTO route (event_id, name, file, at) SELECT ?, name, file, at FROM route WHERE event_id = ?",
            arguments: [new.id, old.id])
        try db.execute(
            sql: """
                INSERT INTO route_point (event_id, position, latitude, longitude, metres)
                SELECT ?, position, latitude, longitude, metres FROM route_point WHERE event_id = ?
                """,
            arguments: [new.id, old.id])
        let byCode = Dictionary(
            try Post.fetchAll(db, sql: "SELECT * FROM post WHERE event_id = ?", arguments: [new.id])
                .map { ($0.code, $0) }, uniquingKeysWith: { $1 })
        let originals = try Post.fetchAll(db, sql: "SELECT * FROM post WHERE event_id = ?", arguments: [old.id])
        return Dictionary(
            originals.compactMap { post in byCode[post.code].map { (post.id, $0) } }, uniquingKeysWith: { $1 })
    }

    private func copyShifts(
        from old: Event, to new: Event, posts: [Post.ID: Post], _ difference: WallShift, in db: Database
    ) throws -> Int {
        let shifts = try Shift.fetchAll(
            db, sql: "SELECT * FROM shift WHERE event_id = ? AND state = 'planned' ORDER BY id", arguments: [old.id])
        let active =
            try withLeads ? Volunteer.ID.fetchSet(db, sql: "SELECT id FROM volunteer WHERE state = 'active'") : []
        for shift in shifts {
            guard let post = posts[shift.postId] else { continue }
            let skills = try String.fetchAll(
                db, sql: "SELECT skill FROM shift_skill WHERE shift_id = ?", arguments: [shift.id])
            let times = try TypedTimes.of(shift, zone: old.zone, in: db).moved(by: difference)
            _ = try ShiftEntry(
                event: new, post: post, role: try ShiftEntry.role(shift.role), times: times,
                reportsTo: shift.reportsTo, minimum: shift.minimum, maximum: shift.maximum,
                skills: try ShiftEntry.skills(skills), isForAdults: shift.isForAdults,
                lead: shift.leadId.flatMap { active.contains($0) ? $0 : nil }, code: shift.code
            ).insert(in: db)
        }
        return shifts.count
    }
}
