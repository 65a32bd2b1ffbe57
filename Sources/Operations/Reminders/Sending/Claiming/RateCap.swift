import GRDB
import Volunteering

/// How many messages a channel may still carry in this minute.
struct RateCap {
    private let perMinute: Int?

    init(_ perMinute: Int?) {
        self.perMinute = perMinute
    }

    func room(on channel: Channel, at now: Int64, in db: Database) throws -> Int {
        guard let perMinute else { return .max }
        let held = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM message WHERE claim_token IS NOT NULL AND channel = ?", arguments: [channel])
        // Newest first, and no further back than the minute.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT attempt.ended_at, message.channel = ?
                FROM attempt JOIN message ON message.id = attempt.message_id ORDER BY attempt.id DESC
                """,
            arguments: [channel])
        var used = held ?? 0
        while used < perMinute, let row = try rows.next(), row[0] > now - 60 {
            if row[1] { used += 1 }
        }
        return max(perMinute - used, 0)
    }
}
