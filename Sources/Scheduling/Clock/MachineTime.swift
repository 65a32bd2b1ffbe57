import Foundation
import Operations

/// The three clocks that the scheduler goes by, so that a test or a rehearsal can give it others.
package struct MachineTime: Sendable {
    /// The time on the wall, which decides what is due.
    package let now: @Sendable () -> Date
    /// The time since boot, which nobody can set: it decides whether the one on the wall is believed.
    package let sinceBoot: @Sendable () -> BootTime
    /// What is slept through between two ticks.
    package let waiting: any Clock<Duration>

    package init(
        now: @escaping @Sendable () -> Date, sinceBoot: @escaping @Sendable () -> BootTime,
        waiting: any Clock<Duration>
    ) {
        self.now = now
        self.sinceBoot = sinceBoot
        self.waiting = waiting
    }

    /// A clock that somebody else moves: what has passed on the wall has passed since boot, and nothing is waited for.
    package static func virtual(_ now: @escaping @Sendable () -> Date, waiting: any Clock<Duration>) -> MachineTime {
        MachineTime(
            now: now,
            sinceBoot: {
                BootTime(id: "virtual", milliseconds: Int64((now().timeIntervalSince1970 * 1000).rounded(.down)))
            }, waiting: waiting)
    }
}
