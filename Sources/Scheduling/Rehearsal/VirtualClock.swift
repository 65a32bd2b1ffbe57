import Foundation
import Synchronization

/// The clock of a rehearsal: it stands still until the rehearsal moves it on.
///
/// Only the store on the rehearsal's own copy is given it; nothing else can be made to believe it.
package final class VirtualClock: Sendable {
    private let instant: Mutex<Date>

    package init(_ now: Date) {
        instant = Mutex(now)
    }

    package var now: Date { instant.withLock { $0 } }

    /// Moves on; time does not go back.
    package func advance(to now: Date) {
        instant.withLock { $0 = max($0, now) }
    }
}
