/// How long a duty that fails is left alone: a minute, two, four … up to a quarter of an hour.
struct DutyBackOff: Hashable, Sendable {
    static let longest: Int64 = 900_000
    private static let first: Int64 = 60_000

    private(set) var failures = 0
    /// Milliseconds since boot.
    private var until: Int64 = .min

    func isWaiting(at milliseconds: Int64) -> Bool { milliseconds < until }

    mutating func fail(at milliseconds: Int64) {
        until = milliseconds + min(Self.longest, Self.first << Int64(min(failures, 4)))
        failures += 1
    }

    mutating func succeed() {
        self = DutyBackOff()
    }
}
