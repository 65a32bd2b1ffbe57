import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct CallDivisionTests {
    /// `az8 ru3`: as many calls in each language, in a campaign that speaks Azerbaijani.
    private func divided(_ calls: [(String, Int)], among callers: Int) async throws -> [String] {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        var person = 0
        for (language, count) in calls {
            for _ in 0..<count {
                person += 1
                try await world.addPerson(person, "P", "F\(100 + person)", language: language)
                try await world.assign(person, .offered)
            }
        }
        let day = try #require(Day(iso: "2027-02-24"))
        let answer = try await world.store.ask(CallSheetsQuery(day: day, callers: callers, now: world.clock.now))
        #expect(answer.rows.count == person)
        #expect(Set(answer.rows.map(\.line.volunteer)).count == person)
        return answer.sheets.map { sheet in
            sheet.parts.map { "\($0[0].row.spokenIn)\($0.count)" }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ([("az", 6), ("ru", 3)], 3, ["az3", "az3", "ru3"]),
        ([("az", 6), ("ru", 3)], 2, ["az5", "az1 ru3"]),
        ([("az", 4), ("en", 2), ("ru", 4), ("tr", 2)], 3, ["az4", "en2 tr2", "ru4"]),
        ([("az", 3), ("en", 1), ("ru", 3), ("tr", 1)], 2, ["az3 en1", "ru3 tr1"]),
        ([("az", 5), ("ru", 3)], 3, ["az3", "az2", "ru3"]),
        ([("en", 2), ("az", 1)], 1, ["az1 en2"]),
        ([("az", 1), ("en", 1)], 5, ["az1", "en1"]),
    ])
    func `a caller has whole languages where that is fair`(
        calls: [(String, Int)], callers: Int, sheets: [String]
    ) async throws {
        #expect(try await divided(calls, among: callers) == sheets)
    }

    @Test(arguments: 1...9)
    func `callers have as many calls as one another, or one more`(callers: Int) async throws {
        let sheets = try await divided([("az", 11), ("en", 2), ("ru", 7), ("tr", 3)], among: callers)
        let sizes = sheets.map { sheet in sheet.split(separator: " ").reduce(0) { $0 + (Int($1.dropFirst(2)) ?? 0) } }
        #expect(sizes.count == callers)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    }

    @Test func `a family that shares a phone stands together, and is one call`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        let phones = ["+994501110001", "+994501110002", "+994501110001", "+994501110003", "+994501110001"]
        for (index, phone) in phones.enumerated() {
            try await world.addPerson(
                index + 1, "P", "F\(index)", phone: phone, language: index == 0 ? "ru" : "az")
            try await world.assign(index + 1, .offered)
        }
        let day = try #require(Day(iso: "2027-02-24"))
        let answer = try await world.store.ask(CallSheetsQuery(day: day, callers: 3, now: world.clock.now))
        #expect(answer.sheets.map { $0.rows.map(\.line.familyName) } == [["F0", "F2", "F4"], ["F1"], ["F3"]])
        #expect(Set(answer.rows.map(\.spokenIn)) == ["az"])
    }
}
