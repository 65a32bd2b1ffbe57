import Foundation

/// Whether a rule speaks to an assignment, when, and if not, why not.
enum Verdict: Hashable, Sendable {
    enum Standing: String, Hashable, Sendable {
        /// In the ledger.
        case planned
        /// The next planning writes it into the ledger.
        case unplanned
        /// Further ahead than planning looks.
        case later
    }

    case goes(at: Date, Standing)
    /// Somebody or something has acted on it already.
    case handed(ReminderState, at: Date, reason: String)
    /// The rule does not speak to this assignment.
    case outside(reason: String)
    /// It speaks to the person, who cannot be reached by its channel.
    case unreachable(reason: String)
    /// It speaks to the person, and nothing goes out.
    case skipped(reason: String)
    /// It speaks at once when the event moves or is cancelled.
    case awaited

    /// How far ahead reminders are written into the ledger.
    static let horizon: TimeInterval = 15 * 86_400

    struct Facts: Sendable {
        var nominalAt: Date?
        var dueAt: Date?
        var notAfter: Date?
        var skip: DueTime.Skip?
        var joinedAt: Date
        var excluded: String?
        var obstacle: String?
        var newerRule: String?
        var ledger: ReminderCandidate.Ledger?
    }

    init(_ facts: Facts, now: Date, horizon: Date) {
        if let ledger = facts.ledger, Self.isHanded(ledger.state) {
            self = .handed(ledger.state, at: ledger.dueAt, reason: ledger.reason)
        } else if let excluded = facts.excluded {
            self = .outside(reason: excluded)
        } else if facts.skip == .awaited {
            self = .awaited
        } else if let obstacle = facts.obstacle {
            self = .unreachable(reason: obstacle)
        } else if let ledger = facts.ledger, ledger.state.isFinal {
            self = .skipped(reason: ledger.reason.isEmpty ? ledger.state.rawValue : ledger.reason)
        } else {
            self = Self.timely(facts, now: now, horizon: horizon)
        }
    }

    private static func isHanded(_ state: ReminderState) -> Bool {
        switch state {
        case .claimed, .handingOver, .sent, .dead, .uncertain: true
        case .planned, .expired, .superseded, .cancelled: false
        }
    }

    private static func timely(_ facts: Facts, now: Date, horizon: Date) -> Verdict {
        if let skip = facts.skip { return .skipped(reason: skip.rawValue) }
        guard let nominalAt = facts.nominalAt, let dueAt = facts.dueAt, let notAfter = facts.notAfter else {
            return .awaited
        }
        if notAfter <= now {
            return .skipped(reason: facts.joinedAt > nominalAt ? "registered-late" : "too-late")
        }
        if let newer = facts.newerRule { return .skipped(reason: "superseded:\(newer)") }
        if let ledger = facts.ledger { return .goes(at: ledger.dueAt, .planned) }
        return .goes(at: dueAt, dueAt <= horizon ? .unplanned : .later)
    }
}
