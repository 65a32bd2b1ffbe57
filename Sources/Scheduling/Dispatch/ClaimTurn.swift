import Operations

/// How long the messages of one claim follow each other where they leave one by one.
///
/// The last one is begun so early that it ends before the claim's lease does, and before the service manager holds the
/// scheduler for dead, however long the other side takes for it. Source: Handbook, "Delivery".
struct ClaimTurn: Sendable {
    /// Seconds. With `Waits.standard.whole`, and what is written down behind it, less than a lease.
    static let longest: Double = 60

    private let began: BootTime
    private let sinceBoot: @Sendable () -> BootTime
    private let alive: @Sendable () -> Void

    /// Begins now.
    ///
    /// - Parameter alive: Tells whoever watches over the scheduler that it goes on.
    init(sinceBoot: @escaping @Sendable () -> BootTime, alive: @escaping @Sendable () -> Void) {
        began = sinceBoot()
        self.sinceBoot = sinceBoot
        self.alive = alive
    }

    /// Whether another message may be begun. Whoever asks is alive.
    func goesOn() -> Bool {
        alive()
        return sinceBoot().seconds(since: began).map { $0 < Self.longest } ?? false
    }
}
