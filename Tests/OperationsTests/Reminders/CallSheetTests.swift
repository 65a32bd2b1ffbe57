import Documents
import Foundation
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct CallSheetTests {
    /// The day two days before the march: the offered who have not answered are due by call at 14:00.
    private static let wednesday = Day(iso: "2027-02-24") ?? Day(of: .distantPast, in: .gmt)
    /// The evening before: whom its mail cannot reach.
    private static let thursday = Day(iso: "2027-02-25") ?? Day(of: .distantPast, in: .gmt)

    private func sheets(_ day: Day, in world: ReminderWorld, callers: Int = 1) async throws -> CallSheets {
        try await world.store.ask(CallSheetsQuery(day: day, callers: callers, now: world.clock.now))
    }

    @Test(arguments: [
        ("UPDATE volunteer SET email = NULL, email_key = NULL", ["no-email"], []),
        ("DELETE FROM consent", ["consent-unknown"], []),
        ("UPDATE consent SET state = 'refused'", ["consent-refused"], []),
        ("INSERT INTO flagged_address VALUES ('email', 'p1@example.org', '550', 0)", ["address-failed"], []),
        ("SELECT 1", [], []),
        ("DELETE FROM consent; UPDATE volunteer SET phone = NULL", [], ["no-phone"]),
        (
            """
            DELETE FROM consent;
            INSERT INTO consent VALUES (1, 'reminders', 'call', 'refused', 'call', '', 0)
            """, [], ["consent-refused"]
        ),
        (
            "DELETE FROM consent; INSERT INTO flagged_address VALUES ('call', '+994500000001', 'no such number', 0)",
            [],
            ["address-failed"]
        ),
        ("DELETE FROM consent; UPDATE reminder_rule SET calls_unreachable = 0", [], []),
        ("DELETE FROM consent; UPDATE assignment SET state = 'withdrawn'", [], []),
    ])
    func `whom no channel reaches is called, unless they may not be`(
        change: String, reasons: [String], notCalled: [String]
    ) async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        try await world.execute(change)
        let answer = try await sheets(Self.thursday, in: world)
        #expect(answer.rows.flatMap(\.reasons) == reasons)
        #expect(answer.notCalled.map(\.reason) == notCalled)
    }

    @Test func `who has not confirmed 48 hours before is called on that day alone`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        try await world.addPerson(2)
        try await world.assign(2, .confirmed)
        #expect(try await sheets(Self.wednesday, in: world).rows.map(\.line.assignment) == ["A0011"])
        #expect(try await sheets(Self.wednesday, in: world).rows.map(\.reasons) == [["not-confirmed"]])
        #expect(try await sheets(Self.thursday, in: world).rows.isEmpty)
    }

    @Test func `who takes a place after it was due is called when they take it`() async throws {
        let world = try await ReminderWorld(now: "2027-02-25T06:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        #expect(try await sheets(Self.wednesday, in: world).rows.isEmpty)
        #expect(try await sheets(Self.thursday, in: world).rows.count == 1)
    }

    @Test(arguments: [(7, 3, [3, 2, 2]), (2, 3, [1, 1]), (6, 2, [3, 3]), (0, 2, [])])
    func `calls are split evenly and in order`(people: Int, callers: Int, expected: [Int]) async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        for person in 0..<people {
            try await world.addPerson(person + 1, "P", "F\(person)")
            try await world.assign(person + 1, .offered)
        }
        let answer = try await sheets(Self.wednesday, in: world, callers: callers)
        #expect(answer.sheets.map(\.rows.count) == expected)
        #expect(answer.rows.map(\.line.familyName) == (0..<people).map { "F\($0)" })
    }

    @Test(arguments: [0, -1, 100])
    func `a number of callers that cannot be is refused`(callers: Int) {
        #expect(throws: ReminderError.badCallers(callers)) {
            try CallSheetsQuery(day: Self.wednesday, callers: callers, now: .distantPast)
        }
    }

    @Test func `a printed sheet keeps its number, and its revision until it says something new`() async throws {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        for person in 1...3 {
            try await world.addPerson(person)
            try await world.assign(person, .offered)
        }
        let query = try CallSheetsQuery(day: Self.wednesday, callers: 2, now: world.clock.now)
        let first = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        #expect(first.sheets.compactMap(\.frozen).map { "\($0.id) \($0.revision)" } == ["C-01 1", "C-02 1"])
        #expect(
            try await world.store.perform(PrintCallSheets(query, in: world.voice)).sheets.allSatisfy {
                $0.frozen?.isNew == false
            })
        try await world.execute("UPDATE assignment SET state = 'confirmed' WHERE volunteer_id = 3")
        let second = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        #expect(second.sheets.compactMap(\.frozen).map { "\($0.id) \($0.revision)" } == ["C-01 2", "C-02 2"])
    }

    @Test func `a call is handed over when its sheet is printed, and stands on it when it is printed again`()
        async throws
    {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        for person in 1...3 {
            try await world.addPerson(person)
            try await world.assign(person, .offered)
        }
        _ = try await world.plan()
        let query = try CallSheetsQuery(day: Self.wednesday, now: world.clock.now)
        func calls() async throws -> [String] {
            try await world.strings(
                "SELECT state || ' ' || reason FROM reminder WHERE channel = 'call' ORDER BY assignment_id")
        }
        let first = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        // The file could not be written: nothing is handed over.
        #expect(try await calls() == ["planned ", "planned ", "planned "])
        let frozen = first.sheets.compactMap(\.frozen)
        #expect(try await world.store.perform(HandCalls(frozen)) == 3)
        #expect(try await world.store.perform(HandCalls(frozen)) == 0)
        #expect(try await calls() == Array(repeating: "sent on-sheet:C-01", count: 3))
        let again = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        #expect(again.sheets.compactMap(\.frozen).map { "\($0.id) \($0.revision) \($0.isNew)" } == ["C-01 1 false"])
        // Later nothing expires; who has confirmed is on the next revision no more.
        try await world.execute("UPDATE assignment SET state = 'confirmed', revision = revision WHERE volunteer_id = 3")
        world.clock.set("2027-02-26T08:00:00Z")
        _ = try await world.plan()
        #expect(try await calls() == Array(repeating: "sent on-sheet:C-01", count: 3))
        let later = try CallSheetsQuery(day: Self.wednesday, now: world.clock.now)
        #expect(try await world.store.ask(later).rows.count == 2)
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `answers that are typed in settle the calls of a sheet whose printing nobody noted`() async throws {
        let world = try await ReminderWorld(now: "2027-02-24T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .offered)
        _ = try await world.plan()
        let query = try CallSheetsQuery(day: Self.wednesday, now: world.clock.now)
        _ = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        _ = try await world.store.perform(AnswerCalls("C-01", ["1?"]))
        #expect(try await world.ledger("reminder.channel = 'call' AND reminder.state = 'sent'").count == 1)
        let answer = try await world.store.ask(CallSheetsQuery(day: Self.wednesday, now: world.clock.now))
        #expect(answer.rows.count == 1)
    }

    @Test(arguments: [80, 140])
    func `the call sheet reads well on a terminal`(width: Int) async throws {
        let world = try await Self.people()
        let answer = try await sheets(Self.thursday, in: world)
        expectGolden(
            TextRenderer(width: width, colour: false).render(answer.document(in: world.voice)),
            "call-sheet-\(width).txt")
    }

    @Test(arguments: [PaperLanguage.az, .ru, .tr])
    func `the call sheet reads well in the other languages`(language: PaperLanguage) async throws {
        let world = try await Self.people()
        let answer = try await sheets(Self.thursday, in: world)
        expectGolden(
            TextRenderer(width: 140, colour: false).render(answer.document(in: world.voice(language))),
            "call-sheet.\(language.rawValue).txt")
    }

    /// Six people as lists have them: by every reason, in three languages, one of whom may not be called.
    static func people() async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-22T08:00:00Z")
        try await world.addPerson(1, "Mahir", "Xəlilov", email: nil)
        try await world.addPerson(2, "Dürdanə", "İbrahimova")
        try await world.addPerson(3, "Людмила", "Васильева", language: "ru", consents: [:])
        try await world.addPerson(4, "Ilgar", "Quliyev", language: "en", consents: [.email: .refused])
        try await world.addPerson(5, "Gülüstan", "Şahbuzlu", email: nil, consents: [.call: .refused])
        try await world.addPerson(6, "Aygün", "Hüseynova")
        for person in 1...6 { try await world.assign(person) }
        try await world.execute(
            """
            INSERT INTO flagged_address VALUES ('email', 'p2@example.org', '550', \
            \(Date(at: "2027-02-21T08:00:00Z").wholeSeconds));
            UPDATE shift SET lead_id = 6
            """)
        return world
    }
}
