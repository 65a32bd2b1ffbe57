import Documents
import Foundation
import GRDB
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct MorningSheetTests {
    private let world: World
    private let day: Day

    init() async throws {
        world = try await World(now: "2027-02-26T02:00:00Z")
        day = Day(of: world.clock.now, in: try await world.ask(CampaignQuery()).zone)
    }

    /// A march today with a gap, somebody who has not answered, and a message that did not arrive.
    private func fill() async throws {
        try await world.march()
        try await world.post("A1", "Assembly point", sector: "north")
        try await world.post("B4")
        let assembly = try await world.shift("A1", 1...2)
        let bridge = try await world.shift("B4", 3...4)
        let people = try await [
            world.person("Aygün", "Hüseynova", phone: "+994501112233", email: "aygun@example.org"),
            world.person("Rəşad", "Əliyev", phone: "+994501112234", email: "rashad@example.org"),
            world.person("Nigar", "Quliyeva", phone: "+994501112235") { $0.language = "ru" },
        ]
        try await world.offer(assembly, to: people[0], confirmed: true)
        try await world.offer(bridge, to: people[1], confirmed: true)
        try await world.offer(bridge, to: people[2])
        try await world.perform(PublishEvents(["march-2027"]))
        let settled = world.clock.now.addingTimeInterval(-3600).wholeSeconds
        try await world.perform(
            Writing { db in
                for (assignment, states) in [
                    (1, ["claimed", "handing_over", "sent"]), (2, ["claimed", "handing_over", "dead"]),
                ] {
                    let rule = "(SELECT id FROM reminder_rule WHERE code = 'evening-before')"
                    try db.execute(
                        sql: """
                            INSERT INTO reminder (idem_key, rule_id, assignment_id, channel, generation, nominal_at,
                                due_at, not_after, planned_at)
                            VALUES (\(rule) || ':\(assignment):email:t', \(rule), \(assignment), 'email', 't',
                                \(settled), \(settled), \(settled + 7200), \(settled))
                            """)
                    for state in states {
                        try db.execute(
                            sql: """
                                UPDATE reminder SET state = '\(state)', settled_at = \(settled),
                                    reason = 'address-failed' WHERE assignment_id = \(assignment)
                                """)
                    }
                }
                try db.audit("test.sent", "")
            })
    }

    private func sheet() async throws -> MorningSheet {
        try await world.ask(MorningSheetQuery(day: day, now: world.clock.now))
    }

    @Test(arguments: PaperLanguage.allCases)
    func `the page says how the day stands`(language: PaperLanguage) async throws {
        try await fill()
        let voice = try await world.voice(language)
        let document = try await sheet().document(in: voice)
        expectGolden(TextRenderer(width: 110, colour: false).render(document), "morning-\(language.rawValue).txt")
    }

    @Test func `what stands on it is counted from the record file`() async throws {
        try await fill()
        let sheet = try await sheet()
        #expect(sheet.events.map(\.staffing.missing) == [1])
        #expect(sheet.unconfirmed.map(\.volunteer) == ["V0003"])
        #expect(sheet.failed.map(\.volunteer) == ["V0002"])
        #expect(sheet.reminders.map { [$0.sent, $0.failed, $0.expired, $0.today] } == [[1, 1, 0, 0]])
        #expect(sheet.needs.contains { $0.kind == .unconfirmed })
        let records = sheet.records(in: try await world.voice())
        #expect(records.rows.count == 1)
    }

    @Test func `a day with nothing on it is not printed`() async throws {
        let sheet = try await sheet()
        #expect(!sheet.isWorthPrinting)
        #expect(
            TextRenderer(width: 80, colour: false).render(sheet.document(in: try await world.voice(.en))).contains(
                "no event"))
    }

    @Test func `many people and many needs stay on one page, and it says how many there are`() async throws {
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...60)
        for number in 0..<40 {
            try await world.offer(
                shift, to: try await world.person("Könüllü", "Nömrə\(number)", phone: "+9945011122\(10 + number)"))
        }
        try await world.perform(PublishEvents(["march-2027"]))
        let sheet = try await sheet()
        #expect(sheet.unconfirmed.count == MorningSheetQuery.shownPeople)
        #expect(sheet.unconfirmedInAll == 40)
        let page = TextRenderer(width: 110, colour: false).render(sheet.document(in: try await world.voice(.en)))
        let shown = MorningRoom(for: sheet).unconfirmed
        #expect((10...30).contains(shown))
        #expect(page.contains("and \(40 - shown) more"))
    }

    @Test func `every word is there in all four languages`() {
        for word in MorningWord.all {
            let texts = PaperLanguage.allCases.map { word.text(in: $0) }
            #expect(texts.allSatisfy { !$0.isEmpty })
            #expect(Set(texts).count >= 3)
        }
    }
}
