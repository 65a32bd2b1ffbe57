import Foundation

/// Why this machine's clock is not believed: nothing is planned or sent by it until it is known to be right.
package struct ClockDoubt: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// It moved by more than an hour while the machine ran on.
        case jumped
        /// It stands before the time of the last tick, after the machine was started anew.
        case behind
    }

    package let kind: Kind
    /// By how much, forward or back.
    package let seconds: Int64
    /// When that was seen, by the clock that is doubted.
    package let since: Date

    package init(_ kind: Kind, seconds: Int64, since: Date) {
        self.kind = kind
        self.seconds = seconds
        self.since = since
    }

    /// "the clock jumped 2 hours forward".
    package var sentence: String {
        switch kind {
        case .jumped: "the clock jumped \(Self.words(abs(seconds))) \(seconds > 0 ? "forward" : "back")"
        case .behind: "the clock stands \(Self.words(abs(seconds))) before the last tick"
        }
    }

    private static func words(_ seconds: Int64) -> String {
        let (number, unit) =
            switch seconds {
            case ..<7200: (seconds / 60, "minute")
            case ..<172_800: (seconds / 3600, "hour")
            default: (seconds / 86_400, "day")
            }
        return "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
