import Foundation
import Testing
import Volunteering

/// Ours against python-dateutil; the script beside this file writes what is compared.
@Suite struct RecurrenceFixtureTests {
    private struct Case {
        let zone: String
        let start: WallTime
        let rule: String
        let instants: [Int]
    }

    private static func cases() throws -> [Case] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "rules.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let words = fields[1].split(separator: " ")
            let clock = words[1].split(separator: ":").compactMap { Int($0) }
            return Case(
                zone: fields[0],
                start: WallTime(day: try #require(Day(iso: String(words[0]))), hour: clock[0], minute: clock[1]),
                rule: fields[2], instants: fields[3].split(separator: ",").compactMap { Int($0) })
        }
    }

    /// As the script does: the first fourteen, none after the year 2150.
    private static func instants(_ rule: RecurrenceRule, _ given: Case, in zone: TimeZone) -> [Int] {
        rule.days(from: given.start.day).prefix(14).filter { $0.year <= 2150 }.map { day in
            let wall = WallTime(day: day, hour: given.start.hour, minute: given.start.minute)
            return Int(wall.instant(in: zone).timeIntervalSince1970)
        }
    }

    @Test func `the days and instants of seven hundred rules are those of another program`() throws {
        let cases = try Self.cases()
        #expect(cases.count == 700)
        var differences: [String] = []
        for given in cases {
            let zone = try #require(TimeZone(identifier: given.zone))
            let rule = try RecurrenceRule(parsing: given.rule, at: (given.start.hour, given.start.minute), in: zone)
            let found = Self.instants(rule, given, in: zone)
            if found != given.instants {
                differences.append("\(given.zone) \(given.start.stored) \(given.rule): \(found) not \(given.instants)")
            }
        }
        #expect(differences == [])
    }

    @Test func `a rule that is written is read back as the same`() throws {
        for given in try Self.cases() {
            let zone = try #require(TimeZone(identifier: given.zone))
            let rule = try RecurrenceRule(parsing: given.rule, at: (given.start.hour, given.start.minute), in: zone)
            #expect(try RecurrenceRule(parsing: rule.text) == rule)
        }
    }
}
