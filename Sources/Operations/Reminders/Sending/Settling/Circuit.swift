import GRDB
import Volunteering

/// Lets a channel rest when one message after the other fails for a reason that is none of theirs.
struct Circuit {
    static let misconfigured = 5
    static let unconnected = 20
    /// Each message that was handed over without an answer weighs as much as so many failed connections: the third in a
    /// row lets the channel rest, and after a rest the next.
    private static let unanswered = 7
    static let rest: Int64 = 900
    /// How a rest is explained that nobody's settings are to blame for.
    static let noConnection = "no connection"

    let channel: Channel
    let now: Int64

    /// Takes note of what came of attempts, in their order.
    ///
    /// - Returns: Until when the channel rests from now on; nil while it does not.
    func note(_ results: [HandoverResult], in db: Database) throws -> Int64? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT misconfigured, unconnected FROM sending_channel WHERE channel = ?"),
                arguments: [channel])
        else { return nil }
        var (misconfigured, unconnected): (Int, Int) = (row[0], row[1])
        let before = (misconfigured, unconnected)
        var because: String?
        var isSilent = false
        for result in results {
            switch result.outcome {
            case .sent, .dead: (misconfigured, unconnected) = (0, 0)
            case .misconfigured:
                misconfigured += 1
                if misconfigured >= Self.misconfigured { because = "the \(result.transport) set-up: \(result.words)" }
            case .transient(_, true), .uncertain:
                isSilent = result.outcome == .uncertain
                unconnected += isSilent ? Self.unanswered : 1
                if unconnected >= Self.unconnected { because = "\(Self.noConnection): \(result.words)" }
            case .transient(_, false): unconnected = 0
            case .aborted: break
            }
        }
        if let because {
            try db.execute(
                sql: """
                    UPDATE sending_channel SET misconfigured = 0, unconnected = ?, paused_since = ?,
                        paused_until = ?, paused_because = ? WHERE channel = ?
                    """,
                arguments: [
                    isSilent ? Self.unconnected - Self.unanswered : 0, now, now + Self.rest, because, channel,
                ])
            return now + Self.rest
        }
        guard (misconfigured, unconnected) != before else { return nil }
        try db.execute(
            sql: "UPDATE sending_channel SET misconfigured = ?, unconnected = ? WHERE channel = ?",
            arguments: [misconfigured, unconnected, channel])
        return nil
    }
}
