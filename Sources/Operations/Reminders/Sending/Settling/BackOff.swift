/// How long a message waits before it is tried again: at most 60 s · 2ⁿ and an hour, anywhere below it.
///
/// Anywhere below, so that what failed together does not come back together ("full jitter").
struct BackOff {
    static let first: Int64 = 60
    static let longest: Int64 = 3_600
    /// So many attempts that count; then the message is dead.
    static let attempts = 15
    /// Whoever asks for a longer wait is tried again after a day.
    static let longestAsked: Int64 = 86_400

    /// - Parameters:
    ///   - attempt: Which one failed, from 1.
    ///   - fraction: 0 to 1, at random.
    ///   - asked: The seconds that the other side asked for; never less is waited.
    /// - Returns: When to try again; a last time shortly before it is too late, where the wait would end after that.
    static func next(
        after attempt: Int, at now: Int64, fraction: Double, asked: Int64? = nil, leaveBefore: Int64
    ) -> Int64 {
        let asked = asked.map { min($0, longestAsked) }
        let ceiling = min(first << min(Int64(attempt) - 1, 6), longest)
        let wait = max(Int64((Double(ceiling) * fraction).rounded(.up)), 1, asked ?? 0)
        let last = leaveBefore - first
        guard now + wait >= leaveBefore, last > now, last - now >= asked ?? 0 else { return now + wait }
        return last
    }
}
