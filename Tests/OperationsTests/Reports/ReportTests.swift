import Documents
import Foundation
import Language
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct ReportTests {
    let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
    }

    private func staffing() async throws -> [String] {
        let report = try await world.ask(StaffingReportQuery(event: "march-2027"))
        return report.posts.flatMap { post in
            post.hours.map { hour in
                let counts = hour.numbers
                return "\(post.code) \(hour.startsAt.wall.clock) \(counts.confirmed)+\(counts.offered)/"
                    + "\(counts.minimum)-\(counts.maximum) missing \(counts.missing)"
            }
        }
    }

    @Test func `each hour is counted at its least staffed moment`() async throws {
        let first = try await world.shift("B4", from: "14:00", to: "15:30", 2...3)
        let second = try await world.shift("B4", from: "15:30", to: "17:00", 3...4)
        for index in 0..<3 {
            let person = try await world.person("Könüllü\(index)")
            try await world.offer(first, to: person, confirmed: index < 2)
            if index == 0 { try await world.offer(second, to: person) }
        }
        #expect(
            try await staffing() == [
                "B4 14:00 2+1/2-3 missing 0", "B4 15:00 0+1/3-4 missing 2", "B4 16:00 0+1/3-4 missing 2",
            ])
    }

    @Test func `a surplus on one shift fills no other`() async throws {
        let marshals = try await world.shift("B4", from: "15:00", to: "16:00", 1...5)
        try await world.shift("B4", role: "usher", from: "15:00", to: "16:00", 2...2)
        for index in 0..<4 { try await world.offer(marshals, to: world.person("Könüllü\(index)")) }
        #expect(try await staffing() == ["B4 15:00 0+4/3-7 missing 2"])
    }

    @Test func `an event without shifts is told, and an unknown one too`() async throws {
        await #expect(throws: RosterError.self) { try await world.ask(StaffingReportQuery(event: "march-2027")) }
        await #expect(throws: EventError.self) { try await world.ask(TurnoutReportQuery(event: "march-2072")) }
    }

    private func turnout() async throws -> [String] {
        try await world.ask(TurnoutReportQuery(event: "march-2027")).days.map {
            "\($0.date) joined \($0.joined) confirmed \($0.confirmed) offered \($0.offered) "
                + "reserve \($0.reserve) left \($0.left)"
        }
    }

    @Test func `the curve tells each day what people were at its end`() async throws {
        let shift = try await world.shift("B4", 2...2)
        let people = [
            try await world.person("Aygün"), try await world.person("Kamran"), try await world.person("Leyla"),
        ]
        try await world.offer(shift, to: people[0])
        try await world.offer(shift, to: people[1], confirmed: true)
        try await world.offer(shift, to: people[2])
        world.clock.advance(by: .seconds(86_400))
        _ = try await world.perform(AnswerAssignments(.confirm, named: ["A1"]))
        // 22:30 in Baku is the same day there; 00:30 the next one.
        world.clock.set(try Date(utc: "2027-02-03T20:30:00Z"))
        _ = try await world.perform(AnswerAssignments(.withdraw, named: ["A1"]))
        let days = try await turnout()
        #expect(
            days.prefix(2) == [
                "2027-02-01 joined 3 confirmed 1 offered 1 reserve 1 left 0",
                "2027-02-02 joined 3 confirmed 2 offered 0 reserve 1 left 0",
            ])
        #expect(days.count == 3)
        #expect(days.last?.hasPrefix("2027-02-04 joined 3 confirmed 1 ") == true)
        #expect(days.last?.hasSuffix(" left 1") == true)
    }

    @Test func `after the event it is said that nobody's attendance is kept`() async throws {
        let shift = try await world.shift("B4", 1...2)
        try await world.offer(shift, to: world.person("Aygün"))
        let before = try await document(at: "2027-02-02T08:00:00Z", .en)
        let after = try await document(at: "2027-02-27T08:00:00Z", .en)
        let note = Label.attendanceNotKept.text(in: .en)
        #expect(!before.sections.flatMap(\.notes).map(\.plainText).contains(note))
        #expect(after.sections.flatMap(\.notes).map(\.plainText).contains(note))
    }

    @Test(arguments: PaperLanguage.allCases)
    func `every word of the pictures is in the reader's language`(language: PaperLanguage) async throws {
        let shift = try await world.shift("B4", 1...2)
        try await world.offer(shift, to: world.person("Aygün"))
        let text = TextRenderer(width: 80, colour: false).render(
            try await document(at: "2027-02-02T08:00:00Z", language))
        expectGolden(text, "turnout-\(language.rawValue).txt")
    }

    private func document(at now: String, _ language: PaperLanguage) async throws -> Document {
        let report = try await world.ask(TurnoutReportQuery(event: "march-2027"))
        let campaign = try await world.ask(CampaignQuery())
        return report.document(
            in: Voice(campaign: campaign, language: language, asOf: try Date(utc: now), phone: { $0 }))
    }
}
