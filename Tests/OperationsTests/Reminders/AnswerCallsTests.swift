import Documents
import Foundation
import GRDB
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct AnswerCallsTests {
    private static let wednesday = "2027-02-24"

    /// Four who have not answered, on a printed sheet: C-01.
    private static func printed(people: Int = 4) async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-24T05:40:00Z")
        for person in 1...people {
            try await world.addPerson(person, "P\(person)", "F\(person)")
            try await world.assign(person, .offered)
        }
        try await Self.print(in: world)
        return world
    }

    @discardableResult
    private static func print(in world: ReminderWorld) async throws -> CallSheets {
        let day = try #require(Day(iso: wednesday))
        let query = try CallSheetsQuery(day: day, now: world.clock.now)
        return try await world.store.perform(PrintCallSheets(query, in: world.voice))
    }

    private func states(in world: ReminderWorld) async throws -> [String] {
        try await world.store.ask(Strings(sql: "SELECT state FROM assignment ORDER BY id"))
    }

    private func contacts(in world: ReminderWorld) async throws -> [String] {
        try await world.store.ask(
            Strings(
                sql: "SELECT assignment_id || ' ' || attempt || ' ' || answer || ' ' || note FROM contact ORDER BY id"))
    }

    @Test func `a yes confirms, a no declines, and who was not reached is noted`() async throws {
        let world = try await Self.printed()
        let answers = try await world.store.perform(
            AnswerCalls("c1", ["1-2", "!3", "4?"], attempt: 2, note: "after 18:00"))
        #expect(try await states(in: world) == ["confirmed", "confirmed", "declined", "offered"])
        #expect(
            try await contacts(in: world) == [
                "11 2 yes after 18:00", "21 2 yes after 18:00", "31 2 no after 18:00", "41 2 unreached after 18:00",
            ])
        #expect(answers.summary == "C-01 revision 1, printed 2027-02-24 09:40: 2 yes, 1 no, 1 not reached.")
        #expect(answers.leftAlone.isEmpty)
    }

    @Test func `somebody with two places on a sheet is one person in the list of sheets`() async throws {
        let world = try await ReminderWorld(now: "2027-02-24T05:40:00Z")
        try await world.addShift(2, starts: "2027-02-26T13:00:00Z", ends: "2027-02-26T15:00:00Z")
        try await world.addPerson(1, "P1", "F1")
        for shift in 1...2 { try await world.assign(1, to: shift, .offered) }
        try await Self.print(in: world)
        #expect(try await world.count("SELECT count(*) FROM sheet_row") == 2)
        #expect(try await world.store.ask(SheetListQuery()).items.map(\.people) == [1])
    }

    @Test func `answering the same again changes nothing`() async throws {
        let world = try await Self.printed()
        let change = try AnswerCalls("C-01", ["1-2", "!3", "4?"])
        _ = try await world.store.perform(change)
        let before = try await world.count("SELECT count(*) FROM audit")
        world.clock.set("2027-02-24T09:00:00Z")
        let again = try await world.store.perform(change)
        #expect(try await world.count("SELECT count(*) FROM audit") == before)
        #expect(try await world.count("SELECT count(*) FROM contact") == 4)
        #expect(again.rows.allSatisfy { !$0.isNew })
        #expect(again.summary.hasSuffix("all was noted before."))
    }

    @Test func `a rehearsal changes nothing`() async throws {
        let world = try await Self.printed()
        let answers = try await world.store.rehearse(AnswerCalls("C-01", ["1", "!2"]))
        #expect(answers.rows.map(\.state) == [.confirmed, .declined])
        #expect(try await states(in: world) == Array(repeating: "offered", count: 4))
        #expect(try await contacts(in: world) == [])
    }

    /// What happened after the sheet was printed, what the caller heard, and how the place stands in the end.
    @Test(arguments: [
        ("UPDATE assignment SET state = 'withdrawn' WHERE id = 11", "1", "withdrawn", false),
        ("UPDATE assignment SET state = 'withdrawn' WHERE id = 11", "!1", "withdrawn", false),
        ("UPDATE assignment SET state = 'declined' WHERE id = 11", "1", "declined", false),
        ("UPDATE assignment SET state = 'confirmed' WHERE id = 11", "!1", "confirmed", false),
        ("UPDATE assignment SET state = 'confirmed' WHERE id = 11", "1", "confirmed", true),
        ("UPDATE assignment SET state = 'declined' WHERE id = 11", "!1", "declined", true),
        ("UPDATE assignment SET state = 'withdrawn' WHERE id = 11", "1?", "withdrawn", true),
        ("UPDATE shift SET reports_at = reports_at - 600", "1", "offered", false),
        ("UPDATE shift SET reports_at = reports_at - 600", "!1", "declined", true),
        ("UPDATE shift SET state = 'cancelled'", "1", "offered", true),
    ])
    func `a place that is not what the paper says is told and left alone`(
        change: String, answer: String, state: String, isNoted: Bool
    ) async throws {
        let world = try await Self.printed()
        try await world.execute(change)
        let answers = try await world.store.perform(AnswerCalls("C-01", [answer, "2?"]))
        #expect(try await states(in: world)[0] == state)
        #expect(answers.leftAlone.map(\.code) == (isNoted ? [] : ["1"]))
        #expect(try await world.count("SELECT count(*) FROM contact WHERE assignment_id = 11") == (isNoted ? 1 : 0))
    }

    @Test func `who had confirmed when the sheet was printed can still decline`() async throws {
        let world = try await ReminderWorld(now: "2027-02-25T05:40:00Z")
        try await world.addPerson(1, email: nil)
        try await world.assign(1, .confirmed)
        let day = try #require(Day(iso: "2027-02-25"))
        let query = try CallSheetsQuery(day: day, now: world.clock.now)
        _ = try await world.store.perform(PrintCallSheets(query, in: world.voice))
        let answers = try await world.store.perform(AnswerCalls("C-01", ["!1"]))
        #expect(answers.leftAlone.isEmpty)
        #expect(try await states(in: world) == ["declined"])
    }

    @Test func `a no moves the reserve up, and names who it is`() async throws {
        let world = try await Self.printed()
        try await world.execute("UPDATE shift SET maximum = 4")
        try await world.addPerson(7, "Könül", "Rəhimova", language: "ru")
        try await world.assign(7, .reserve)
        let answers = try await world.store.perform(AnswerCalls("C-01", ["!1"]))
        #expect(try await states(in: world).last == "offered")
        let successor = try #require(answers.successors.first)
        #expect(answers.successors.count == 1)
        #expect(successor.hasPlace && successor.person == "Könül Rəhimova")
        #expect(successor.phone == "+994500000007" && successor.language == "ru")
    }

    @Test func `a no without a reserve names the best who could come instead, each once`() async throws {
        let world = try await Self.printed()
        for (id, name) in [(7, "Rəhimova"), (8, "Rzayeva"), (9, "Sadıqova")] {
            try await world.addPerson(id, "Könül", name)
        }
        try await world.execute("INSERT INTO volunteer_skill (volunteer_id, skill) VALUES (8, 'marshal')")
        let answers = try await world.store.perform(AnswerCalls("C-01", ["!1", "!2"]))
        #expect(answers.successors.map(\.person) == ["Könül Rzayeva", "Könül Rəhimova"])
        #expect(answers.successors.allSatisfy { !$0.hasPlace && $0.shift == "march/B4.1" })
    }

    @Test func `who has said no to another shift of the event is not named`() async throws {
        let world = try await Self.printed()
        for (id, name) in [(7, "Rəhimova"), (8, "Rzayeva")] { try await world.addPerson(id, "Könül", name) }
        // The skill would put her first.
        try await world.execute("INSERT INTO volunteer_skill (volunteer_id, skill) VALUES (8, 'marshal')")
        try await world.addShift(2, starts: "2027-02-26T06:00:00Z", ends: "2027-02-26T08:00:00Z")
        try await world.assign(8, to: 2, .offered)
        try await world.execute("UPDATE assignment SET state = 'declined' WHERE shift_id = 2")
        let answers = try await world.store.perform(AnswerCalls("C-01", ["!1"]))
        #expect(answers.successors.map(\.person) == ["Könül Rəhimova"])
    }

    @Test func `who was not reached is on the next sheet with the last contact, who answered is not`() async throws {
        let world = try await Self.printed()
        let at = Date(at: "2027-02-24T05:15:00Z")
        _ = try await world.store.perform(AnswerCalls("C-01", ["1?"], note: "engaged", at: at))
        _ = try await world.store.perform(AnswerCalls("C-01", ["2", "!3"]))
        let sheets = try await Self.print(in: world)
        #expect(sheets.rows.map(\.line.volunteer) == ["V0001", "V0004"])
        #expect(sheets.rows[0].lastContact?.note == "engaged")
        #expect(sheets.sheets[0].frozen?.revision == 2)
        let page = TextRenderer(width: 120, colour: false).render(sheets.document(in: world.voice))
        #expect(page.contains("Last contact: Wed 24 Feb, 09:15: not reached (engaged)"))
    }

    @Test func `where a row was somebody else before, the page that is held in hand has to be named`() async throws {
        let world = try await Self.printed()
        try await world.execute("UPDATE assignment SET state = 'confirmed' WHERE id = 11")
        try await Self.print(in: world)
        _ = try await world.store.perform(AnswerCalls("C-01", ["!1"], revision: 1, at: nil))
        #expect(try await states(in: world) == ["confirmed", "offered", "offered", "offered"])
        await #expect(throws: SheetAnswerError.whichRevision(row: 1, sheet: "C-01", last: 2)) {
            try await world.store.perform(AnswerCalls("C-01", ["!1"]))
        }
        _ = try await world.store.perform(AnswerCalls("C-01", ["!1"], revision: 2))
        #expect(try await states(in: world) == ["confirmed", "declined", "offered", "offered"])
    }

    @Test func `several shifts are one row, answered together or one by one`() async throws {
        let world = try await ReminderWorld(now: "2027-02-24T05:40:00Z")
        try await world.addShift(2, starts: "2027-02-26T14:00:00Z", ends: "2027-02-26T15:00:00Z", role: "usher")
        try await world.addPerson(1)
        try await world.assign(1, to: 2, .offered)
        try await world.assign(1, .offered)
        let sheets = try await Self.print(in: world)
        #expect(sheets.rows.map { $0.places.map(\.line.assignment) } == [["A0011", "A0012"]])
        _ = try await world.store.perform(AnswerCalls("C-01", ["1.1", "!1.2"]))
        #expect(try await states(in: world) == ["confirmed", "declined"])
    }

    @Test(arguments: [
        (["1", "5"], SheetAnswerError.noSuchRow("5", sheet: "C-01", rows: 4)),
        (["2.2"], .noSuchRow("2.2", sheet: "C-01", rows: 4)),
    ])
    func `an unknown row is refused, and nothing is noted`(answers: [String], error: SheetAnswerError) async throws {
        let world = try await Self.printed()
        await #expect(throws: error) { try await world.store.perform(AnswerCalls("C-01", answers)) }
        #expect(try await contacts(in: world) == [])
        #expect(try await states(in: world) == Array(repeating: "offered", count: 4))
    }

    @Test func `a call to come, a roster and an unknown sheet are refused`() async throws {
        let world = try await Self.printed()
        let later = world.clock.now + 60
        await #expect(throws: SheetAnswerError.notYet("2027-02-24 09:41")) {
            try await world.store.perform(AnswerCalls("C-01", ["1"], at: later))
        }
        await #expect(throws: SheetAnswerError.notACallSheet("M-01")) {
            try await world.store.perform(AnswerCalls("M-01", ["1"]))
        }
        await #expect(throws: SheetError.unknown("C-07")) {
            try await world.store.perform(AnswerCalls("C-07", ["1"]))
        }
        #expect(throws: SheetAnswerError.badTry(0)) { try AnswerCalls("C-01", ["1"], attempt: 0) }
    }
}

private struct Strings: Query {
    let sql: String

    func answer(in db: Database) throws -> [String] { try String.fetchAll(db, sql: sql) }
}
