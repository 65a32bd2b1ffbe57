import Foundation

/// Reads the times that machines write into tables: `2025-03-07T14:00:00+04:00`, `2025-03-07 14:00`, `07.03.2025 14:00:00`.
///
/// A time without an offset is one of the given zone: in a gap the first valid instant, in a fold the earlier one.
struct RecordedTime {
    let timeZone: TimeZone
    /// By hour: a zone's offset is dear to ask for, and many rows share their hours.
    private var offsets: [Int: Int] = [:]

    init(in timeZone: TimeZone) {
        self.timeZone = timeZone
    }

    mutating func date(_ bytes: UnsafeBufferPointer<UInt8>) -> Date? {
        var digits = DigitScanner(bytes)
        guard let local = digits.day() else { return nil }
        var seconds = local * 86_400
        if !digits.isAtEnd {
            guard digits.skip(" ") || digits.skip("T"), let time = digits.time() else { return nil }
            seconds += time
        }
        if digits.isAtEnd { return Date(timeIntervalSince1970: Double(instant(ofLocal: seconds))) }
        guard let offset = digits.offset(), digits.isAtEnd else { return nil }
        return Date(timeIntervalSince1970: Double(seconds - offset))
    }

    private mutating func instant(ofLocal seconds: Int) -> Int {
        let before = offset(at: seconds - 86_400)
        let after = offset(at: seconds + 86_400)
        for candidate in [seconds - max(before, after), seconds - min(before, after)]
        where candidate + offset(at: candidate) == seconds { return candidate }
        guard before != after else { return seconds - before }
        let gap = timeZone.nextDaylightSavingTimeTransition(
            after: Date(timeIntervalSince1970: Double(seconds - 86_400)))
        return gap.map { Int($0.timeIntervalSince1970) } ?? seconds - before
    }

    private mutating func offset(at seconds: Int) -> Int {
        let hour = seconds / 3_600
        if let known = offsets[hour] { return known }
        if offsets.count > 1 << 14 { offsets.removeAll(keepingCapacity: true) }
        let offset = timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(hour * 3_600)))
        offsets[hour] = offset
        return offset
    }
}
