import Foundation
import Operations

/// Compares the wall's clock with the time since boot, which nobody can set, and tells when it is not to be believed.
///
/// A doubt ends when the clock shows again what it should, when a person says that it is right, or, after a jump of
/// less than two days, when it has gone on evenly for half an hour. Source: Handbook, "Scheduler"; ADR-0031.
struct ClockCheck: Hashable, Sendable {
    /// A jump by more than that is doubted, in seconds.
    static let tolerance: Double = 3600
    /// A jump by less than that is taken for a clock that was put right, once it is steady.
    static let correction: Double = 2 * 86_400
    static let steadyAfter: Double = 1800
    /// So near to what it should show, the clock is right again.
    static let agreement: Double = 300

    /// A moment at which both clocks were read.
    private struct Reading: Hashable {
        let wall: Date
        let boot: BootTime
    }

    private var last: Reading?
    /// Since when it has gone on evenly.
    private var steadySince: BootTime?
    private(set) var doubt: ClockDoubt?

    /// - Parameter heartbeat: The last one before this start, if there was one.
    init(after heartbeat: Heartbeat? = nil) {
        guard let heartbeat else { return }
        last = Reading(wall: heartbeat.tickAt, boot: heartbeat.tickSinceBoot)
        doubt = heartbeat.doubt
    }

    /// - Returns: What is to be doubted now; nil when the clock is believed.
    mutating func look(at wall: Date, _ boot: BootTime) -> ClockDoubt? {
        let reading = Reading(wall: wall, boot: boot)
        defer { last = reading }
        guard let last else { return doubt }
        let onWall = wall.timeIntervalSince(last.wall)
        let passed = boot.seconds(since: last.boot)
        if let doubt {
            follow(doubt, drift: passed.map { onWall - $0 }, at: boot)
        } else if let passed {
            if abs(onWall - passed) > Self.tolerance { begin(.jumped, by: onWall - passed, at: reading) }
        } else if onWall < -Self.tolerance {
            // The machine was started anew: how long it was off nobody knows, but time does not go back.
            begin(.behind, by: onWall, at: reading)
        }
        return doubt
    }

    /// A person has said that the clock is right.
    mutating func trust() {
        doubt = nil
        steadySince = nil
    }

    private mutating func begin(_ kind: ClockDoubt.Kind, by seconds: Double, at reading: Reading) {
        doubt = ClockDoubt(kind, seconds: Int64(seconds.rounded()), since: reading.wall)
        steadySince = reading.boot
    }

    /// - Parameter drift: By how much the wall's clock moved since the last look; nil when the machine was started anew.
    private mutating func follow(_ doubt: ClockDoubt, drift: Double?, at boot: BootTime) {
        let offset = Double(doubt.seconds) + (drift ?? 0)
        let isEven = drift.map { abs($0) <= Self.agreement } ?? false
        if !isEven || steadySince == nil { steadySince = boot }
        self.doubt = ClockDoubt(doubt.kind, seconds: Int64(offset.rounded()), since: doubt.since)
        switch doubt.kind {
        case .jumped:
            let steady = steadySince.flatMap { boot.seconds(since: $0) } ?? 0
            if abs(offset) <= Self.agreement || (abs(offset) < Self.correction && steady >= Self.steadyAfter) {
                trust()
            }
        case .behind:
            if offset >= -Self.agreement { trust() }
        }
    }
}
