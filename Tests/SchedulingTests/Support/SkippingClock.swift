import Foundation
import Scheduling
import TestSupport

/// A clock for waiting on which nobody waits: what would be slept through has passed at once.
struct SkippingClock: Clock {
    let clock: ManualClock

    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .milliseconds(1) }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        clock.advance(by: .seconds(Int64(ContinuousClock.now.duration(to: deadline).components.seconds) + 1))
        await Task.yield()
    }
}
