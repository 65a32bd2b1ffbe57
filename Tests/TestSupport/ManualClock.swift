import Foundation
import Synchronization

/// A clock that stands still until a test moves it.
package final class ManualClock: Sendable {
    private let instant: Mutex<Date>

    package init(_ now: Date) {
        instant = Mutex(now)
    }

    package var now: Date { instant.withLock { $0 } }

    package func advance(by duration: Duration) {
        instant.withLock { $0 += TimeInterval(duration.components.seconds) }
    }

    package func set(_ now: Date) {
        instant.withLock { $0 = now }
    }
}

extension Date {
    /// Reads `2027-02-26T15:00:00Z`; what a test writes wrong stops the test.
    package init(utc text: String) throws {
        self = try Date(text, strategy: .iso8601)
    }

    /// `2027-02-26T11:00:00Z`.
    package var utc: String { formatted(.iso8601) }
}
