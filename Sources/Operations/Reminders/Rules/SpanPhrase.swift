import Language

/// A length of time as people type it: `14d`, `48h`, `90min`, `1d12h`.
struct SpanPhrase: Hashable, Sendable {
    let seconds: Int
    /// Longer than a year and a day is a slip of the finger.
    private static let longest = 366 * 86_400

    /// - Throws: ``ReminderError/badSpan(_:)``.
    init(_ text: String) throws(ReminderError) {
        var seconds = 0
        var number = 0
        var digits = 0
        var unit = ""
        var previous = Int.max
        func unitSeconds() -> Int? {
            switch unit {
            case "d", "day", "days": 86_400
            case "h", "hour", "hours": 3_600
            case "m", "min", "minute", "minutes": 60
            default: nil
            }
        }
        func close() throws(ReminderError) {
            guard digits > 0, let size = unitSeconds(), size < previous else { throw .badSpan(text) }
            seconds += number * size
            (number, digits, unit, previous) = (0, 0, "", size)
        }
        for byte in text.lowercased().utf8 {
            switch byte {
            case 48...57:
                if !unit.isEmpty { try close() }
                number = number * 10 + Int(byte - 48)
                digits += 1
                guard digits <= 6 else { throw .badSpan(text) }
            case UInt8(ascii: "a")...UInt8(ascii: "z"): unit.unicodeScalars.append(Unicode.Scalar(byte))
            case UInt8(ascii: " "): continue
            default: throw .badSpan(text)
            }
        }
        try close()
        guard (60...Self.longest).contains(seconds) else { throw .badSpan(text) }
        self.seconds = seconds
    }

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// In the largest units that come out even: "14 days", "36 hours", "1 day 1 hour", "90 minutes".
    var words: String {
        if seconds.isMultiple(of: 86_400) { return (seconds / 86_400).counted("day") }
        if seconds.isMultiple(of: 3_600) {
            let hours = seconds / 3_600
            guard hours > 72 else { return hours.counted("hour") }
            return (hours / 24).counted("day") + " " + (hours % 24).counted("hour")
        }
        return (seconds / 60).counted("minute")
    }
}
