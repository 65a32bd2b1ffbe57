import Volunteering

extension ReminderRule.Timing {
    /// When it is, in words: "3 days before the start", "the day before at 18:00", "when the event moves".
    func words(from anchor: ReminderRule.Anchor) -> String {
        switch self {
        case .elapsed(let seconds):
            SpanPhrase(seconds: abs(seconds)).words + (anchor == .start ? " before the start" : " after the end")
        case .wall(let days, let hour, let minute):
            "\(Self.day(abs(days), anchor)) at \(WallTime.clock(hour, minute))"
        case .change: "when the event moves"
        case .cancellation: "when the event is cancelled"
        }
    }

    private static func day(_ days: Int, _ anchor: ReminderRule.Anchor) -> String {
        switch (days, anchor) {
        case (0, .start): "on the day"
        case (0, .end): "on the day of the end"
        case (1, .start): "the day before"
        case (1, .end): "the day after"
        case (let count, .start): "\(count) days before"
        case (let count, .end): "\(count) days after"
        }
    }
}

extension WallTime {
    fileprivate static func clock(_ hour: Int, _ minute: Int) -> String {
        "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
}
