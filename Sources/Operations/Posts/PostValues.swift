import GRDB
import Persistence
import Volunteering

/// What a post is to be, and in what that differs from what it was.
struct PostValues {
    struct Difference: Encodable, Hashable, Sendable {
        let column: String
        let old: String
        let new: String

        /// "Bridge → Bridge, east side".
        var words: String { "\(old.isEmpty ? "nothing" : old) → \(new.isEmpty ? "nothing" : new)" }
    }

    let code: String
    let name: String
    let kind: Post.Kind
    let description: String
    let latitude: Double?
    let longitude: Double?
    private let sector: String
    private let event: Event
    let changes: [Difference]
    /// Whoever had been told something else has to hear of it. A first description adds to what they know, and a
    /// position is written in no message: calendars and papers take it by themselves.
    let isNews: Bool

    /// - Throws: ``PostError``.
    init(_ draft: EditPost.Draft, of post: Post, in event: Event, _ db: Database) throws {
        let oldSector =
            try post.sectorId.map {
                try String.fetchOne(db, sql: "SELECT code FROM sector WHERE id = ?", arguments: [$0])
            }
            ?? nil
        self.event = event
        code = draft.code ?? post.code
        name = draft.name ?? post.name
        kind = draft.kind ?? post.kind
        sector = draft.sector ?? oldSector ?? ""
        description = draft.description ?? post.description
        latitude = draft.hasNoPosition ? nil : draft.latitude ?? post.latitude
        longitude = draft.hasNoPosition ? nil : draft.longitude ?? post.longitude
        changes = [
            Difference(column: "code", old: post.code, new: code),
            Difference(column: "name", old: post.name, new: name),
            Difference(column: "kind", old: post.kind.rawValue, new: kind.rawValue),
            Difference(column: "sector", old: oldSector ?? "", new: sector),
            Difference(column: "description", old: post.description, new: description),
            Difference(
                column: "position", old: Self.position(post.latitude, post.longitude),
                new: Self.position(latitude, longitude)),
        ].filter { $0.old != $0.new }
        isNews =
            try name != post.name || description != post.description && Self.wasDescribed(post, in: db)
        guard !code.isEmpty, !name.isEmpty else { throw PostError.noNameLeft(post.code, event: event.code) }
        try AddPost.check(code: code, latitude: latitude, longitude: longitude)
        // A post is found in whatever case its code is typed: another case is the same code.
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM post WHERE event_id = ? AND code = ? AND id <> ?)",
            arguments: [event.id, code, post.id])
        guard isTaken != true else { throw PostError.exists(code, event: event.code) }
    }

    /// Whether somebody may have been told a description of it, the present one or an earlier.
    private static func wasDescribed(_ post: Post, in db: Database) throws -> Bool {
        if !post.description.isEmpty { return true }
        let isInNotice = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM notice JOIN shift ON shift.id = notice.shift_id
                    WHERE shift.post_id = ? AND was_whereabouts <> '')
                """,
            arguments: [post.id])
        return isInNotice == true
    }

    func write(to post: Post.ID, in db: Database) throws {
        let sector = try sector.isEmpty ? nil : SetSector(event: event.code, code: sector).apply(in: db).id
        try db.execute(
            sql: """
                UPDATE post SET code = ?, name = ?, kind = ?, sector_id = ?, description = ?, latitude = ?, longitude = ?
                WHERE id = ?
                """,
            arguments: [code, name, kind, sector, description, latitude, longitude, post])
    }

    private static func position(_ latitude: Double?, _ longitude: Double?) -> String {
        guard let latitude, let longitude else { return "" }
        return "\(latitude) \(longitude)"
    }
}
