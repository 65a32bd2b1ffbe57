import Foundation

/// Reads the date of a mail: `Thu, 25 Feb 2027 14:00:00 +0400 (AZT)`. Source: RFC 5322, 3.3 and 4.3.
enum MailDate {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let zones = [
        "ut": 0, "gmt": 0, "z": 0, "edt": -4, "est": -5, "cdt": -5, "cst": -6, "mdt": -6,
        "mst": -7, "pdt": -7, "pst": -8,
    ]

    static func date(_ text: String) -> Date? {
        var words = text.lowercased().split { $0 == " " || $0 == "," }
        if let first = words.first, !first.allSatisfy(\.isNumber) { words.removeFirst() }
        guard words.count >= 4, let day = Int(words[0]), 1...31 ~= day,
            let month = months.firstIndex(of: String(words[1].prefix(3))), var year = Int(words[2]), 0...9_999 ~= year
        else { return nil }
        if year < 50 { year += 2_000 } else if year < 1_000 { year += 1_900 }
        let clock = words[3].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard 2...3 ~= clock.count, let hour = clock[0], let minute = clock[1], 0...23 ~= hour, 0...59 ~= minute
        else { return nil }
        let second = clock.count == 3 ? clock[2] ?? 0 : 0
        var parts = DateComponents()
        (parts.year, parts.month, parts.day) = (year, month + 1, day)
        (parts.hour, parts.minute, parts.second) = (hour, minute, min(59, max(0, second)))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let zone = words.count > 4 ? offset(words[4]) : 0
        return calendar.date(from: parts).map { $0.addingTimeInterval(-zone) }
    }

    private static func offset(_ word: Substring) -> TimeInterval {
        if let hours = zones[String(word)] { return TimeInterval(hours * 3_600) }
        guard word.count == 5, let sign = word.first, sign == "+" || sign == "-", let number = Int(word.dropFirst()),
            number >= 0
        else { return 0 }
        return TimeInterval((number / 100 * 3_600 + number % 100 * 60) * (sign == "-" ? -1 : 1))
    }
}
