import Documents
import Foundation
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct ReminderListTests {
    private static let thursday = Day(iso: "2027-02-25") ?? Day(of: .distantPast, in: .gmt)

    private func list(_ day: Day, in world: ReminderWorld) async throws -> ReminderList {
        try await world.store.ask(ReminderListQuery(day: day, now: world.clock.now, phone: { $0 }))
    }

    @Test func `everybody whom a rule of the day speaks to is reminded or told why not`() async throws {
        let world = try await CallSheetTests.people()
        let answer = try await list(Self.thursday, in: world)
        #expect(answer.reminded.map(\.familyName) == ["Hüseynova"])
        #expect(
            Set(answer.notReminded.map { "\($0.familyName) \($0.reason ?? "")" }) == [
                "Xəlilov no-email", "İbrahimova address-failed", "Васильева consent-unknown",
                "Quliyev consent-refused", "Şahbuzlu no-email",
            ])
    }

    @Test func `who is merely outside the audience is not on the list`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        let answer = try await list(Self.thursday, in: world)
        #expect(answer.reminded.isEmpty && answer.notReminded.isEmpty)
    }

    @Test(arguments: [
        ("az", "Remembrance March, 26 fevral, cümə: toplanış 13:15"),
        ("en", "Remembrance March, Friday 26 February: report at 13:15"),
        ("ru", "Remembrance March, пятница, 26 февраля: сбор в 13:15"),
        ("tr", "Remembrance March, 26 Şubat Cuma: toplanma 13:15"),
        ("ka", "Remembrance March, 26 fevral, cümə: toplanış 13:15"),
    ])
    func `a message is headed in the volunteer's language`(language: String, subject: String) async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1, language: language)
        try await world.assign(1)
        #expect(try await list(Self.thursday, in: world).reminded.map(\.subject) == [subject])
    }

    @Test func `the list says the same before and after planning, but for the state`() async throws {
        let world = try await CallSheetTests.people()
        let before = try await list(Self.thursday, in: world)
        _ = try await world.plan()
        let after = try await list(Self.thursday, in: world)
        #expect(before.reminded.map(\.assignment) == after.reminded.map(\.assignment))
        #expect(before.reminded.map(\.at) == after.reminded.map(\.at))
        #expect(before.notReminded == after.notReminded)
        #expect(before.reminded.map(\.state) == ["unplanned"])
        #expect(after.reminded.map(\.state) == ["planned"])
    }

    @Test func `a day without reminders says so`() async throws {
        let world = try await ReminderWorld()
        let answer = try await list(Self.thursday, in: world)
        let text = TextRenderer(width: 80, colour: false).render(answer.document(in: world.voice))
        #expect(text.contains("No reminder is due on this day."))
    }

    @Test(arguments: [80, 140])
    func `the list reads well on a terminal`(width: Int) async throws {
        let world = try await CallSheetTests.people()
        _ = try await world.plan()
        let answer = try await list(Self.thursday, in: world)
        expectGolden(
            TextRenderer(width: width, colour: false).render(answer.document(in: world.voice)),
            "reminder-list-\(width).txt")
    }

    @Test(arguments: [80, 140])
    func `the preview of a plan names everybody, with when or why not`(width: Int) async throws {
        let world = try await CallSheetTests.people()
        let preview = try await world.store.ask(PlanPreviewQuery(at: world.clock.now, now: world.clock.now))
        #expect(preview.groups.map(\.lines.count) == Array(repeating: 6, count: 9))
        expectGolden(
            TextRenderer(width: width, colour: false).render(preview.document(in: world.voice)),
            "plan-preview-\(width).txt")
    }

    @Test func `a preview of a time to come takes planning as running until then`() async throws {
        let world = try await ReminderWorld(now: "2027-02-01T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        let day = Date(at: "2027-02-25T12:00:00Z")
        let preview = try await world.store.ask(PlanPreviewQuery(at: day, now: world.clock.now))
        let states = preview.groups.map { "\($0.rule) \($0.lines.map(\.state).joined())" }
        #expect(
            states == [
                "training unplanned", "will-you-come outside", "team-and-map unplanned", "unconfirmed outside",
                "evening-before unplanned", "today unplanned", "thanks unplanned", "change awaited",
                "cancellation outside",
            ])
        let text = TextRenderer(width: 100, colour: false).render(preview.document(in: world.voice))
        #expect(text.contains("Tue 23 Feb, 14:00, before this"))
    }

    @Test func `the preview agrees with what planning then writes`() async throws {
        let world = try await CallSheetTests.people()
        try await world.execute("UPDATE assignment SET state = 'withdrawn' WHERE volunteer_id = 6")
        try await world.execute("UPDATE assignment SET state = 'offered' WHERE volunteer_id = 6")
        let preview = try await world.store.ask(PlanPreviewQuery(at: world.clock.now, now: world.clock.now))
        let foreseen = preview.groups.flatMap(\.lines).filter { $0.state == "unplanned" }
            .map { "\($0.rule) \($0.assignment) \($0.at.map { "\($0)" } ?? "")" }
        _ = try await world.plan()
        let written = try await world.ledger().map {
            $0.replacing(" planned", with: "").replacing(" A", with: " A00")
        }
        #expect(foreseen.sorted() == written.sorted())
    }
}
