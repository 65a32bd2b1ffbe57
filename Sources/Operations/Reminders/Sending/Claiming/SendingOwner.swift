/// Whoever holds messages for a while, and the clock by which the while is counted: the one since the machine's start,
/// which no change of the wall clock moves.
package struct SendingOwner: Hashable, Sendable {
    /// A new one after each start of the machine.
    package let bootId: String
    /// Seconds since the machine's start, sleep included.
    package let bootSeconds: Int64

    package init(bootId: String, bootSeconds: Int64) {
        self.bootId = bootId
        self.bootSeconds = bootSeconds
    }

    /// How long a claim holds: an answer may be awaited for ten minutes.
    static let lease: Int64 = 900
}
