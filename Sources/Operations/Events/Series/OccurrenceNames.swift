import Volunteering

/// How occurrences are called after the first one: march-2027, march-2028; screening-2027-03-06, screening-2027-03-13.
struct OccurrenceNames {
    private let isOncePerYear: Bool
    private let first: Day

    init(rule: RecurrenceRule, first: Day) {
        let years = rule.days(from: first).prefix(8).map(\.year)
        isOncePerYear = rule.frequency == .yearly && Set(years).count == years.count
        self.first = first
    }

    /// The code with `{year}` or `{date}` where the first one's own stands.
    func codeTemplate(of code: String) -> String {
        let year = "\(first.year)"
        var parts = code.replacing("\(first)", with: "{date}").split(separator: "-").map(String.init)
        guard isOncePerYear else {
            if parts.contains("{date}") { return parts.joined(separator: "-") }
            parts.removeAll { $0 == year }
            return (parts + ["{date}"]).joined(separator: "-")
        }
        guard let place = parts.lastIndex(of: year) else { return code + "-{year}" }
        parts[place] = "{year}"
        return parts.joined(separator: "-")
    }

    /// The title with `{year}` where it names the year.
    static func titleTemplate(of title: String, year: Int) -> String {
        var result = ""
        var digits = ""
        func close() { result += digits == "\(year)" ? "{year}" : digits }
        for character in title {
            if character.isNumber {
                digits.append(character)
                continue
            }
            close()
            digits = ""
            result.append(character)
        }
        close()
        return result
    }

    static func filled(_ template: String, on day: Day) -> String {
        template.replacing("{year}", with: "\(day.year)").replacing("{date}", with: "\(day)")
    }
}
