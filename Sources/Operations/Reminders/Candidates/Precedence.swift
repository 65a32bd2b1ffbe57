import Volunteering

/// Which of two reminders about one place, by the same channel, gives way to the other.
///
/// The newer goes out. How new one is, is told by when its rule speaks, or by when it was said, if somebody said it
/// earlier. What has changed never gives way to what only reminds.
enum Precedence {
    /// The rules that tell of a change.
    private static let news = "(SELECT id FROM reminder_rule WHERE timing IN ('change', 'cancellation'))"

    /// A condition on two rows of the ledger.
    static func does(_ older: String, giveWayTo newer: String) -> String {
        "\(mayGiveWay(older, to: newer)) AND (\(age(of: newer)), \(newer).rule_id) > (\(age(of: older)), \(older).rule_id)"
    }

    /// A condition on two rules.
    static func mayGiveWay(_ older: String, to newer: String) -> String {
        "(\(older).rule_id NOT IN \(news) OR \(newer).rule_id IN \(news))"
    }

    /// A condition on two rows of the ledger that are both due, whatever their age.
    static func tellsFirst(_ one: String, before other: String) -> String {
        "(\(one).rule_id IN \(news) AND \(other).rule_id NOT IN \(news))"
    }

    private static func age(of row: String) -> String { "min(\(row).nominal_at, \(row).due_at)" }
}

extension DueReminder {
    /// Whether the other one, for the same assignment and due as well, gives way to this.
    func goesBefore(_ other: DueReminder) -> Bool {
        if isNews != other.isNews { return isNews }
        return (age, candidate.rule.id) > (other.age, other.candidate.rule.id)
    }

    private var age: Int64 { min(nominalAt, dueAt) }
}
