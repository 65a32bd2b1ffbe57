/// Where a reminder stands in the ledger. A trigger admits only the edges that the Handbook draws.
package enum ReminderState: String, Codable, Hashable, Sendable, CaseIterable {
    case planned, claimed
    case handingOver = "handing_over"
    case sent, expired, superseded, cancelled, dead, uncertain

    /// Nothing happens to it any more.
    package var isFinal: Bool {
        switch self {
        case .sent, .expired, .superseded, .cancelled, .dead: true
        case .planned, .claimed, .handingOver, .uncertain: false
        }
    }
}
