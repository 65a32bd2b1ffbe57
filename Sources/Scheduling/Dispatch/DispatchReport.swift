import Operations

/// What a tick of the dispatcher came to.
struct DispatchReport {
    var settled = SettledMessages()
    var superseded = 0
    /// Why nothing was sent.
    var obstacle: String?
    /// It was not told at the last tick.
    var isObstacleNews = true
    var hasMore = false

    var duty: DutyReport {
        let counts = [
            "sent": settled.sent, "waiting": settled.waiting, "dead": settled.dead, "uncertain": settled.uncertain,
            "superseded": superseded,
        ].filter { $0.value > 0 }
        let words = [
            (settled.sent, "sent"), (settled.waiting, "to be tried again"), (settled.dead, "refused for good"),
            (settled.uncertain, "uncertain"), (superseded, "superseded"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let summary = words.isEmpty ? (isObstacleNews ? obstacle : nil) : words.joined(separator: ", ")
        return DutyReport(summary: summary, counts: counts, hasMore: hasMore && obstacle == nil)
    }
}
