import Foundation
import Operations
import TestSupport
import Testing
import Volunteering

/// Rows of shifts, and changing what is there.
@Suite struct ShiftRowTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4") { $0.kind = .route }
        try await world.post("B5")
    }

    private func row(
        _ posts: String = "B4", from: String = "08:00", to: String = "18:00", length: String = "4h",
        overlap: String = "", except: [String] = [], at event: String = "march-2027"
    ) async throws -> ShiftRowOutcome {
        var details = AddShiftRow.Details(
            posts: [posts], role: "marshal", from: from, to: to, length: length, minimum: 4, maximum: 6)
        details.overlap = overlap
        details.exceptions = except
        details.report = "30m before"
        return try await world.perform(AddShiftRow(event: event, details))
    }

    private static let times = "SELECT substr(starts_wall, 12) || '-' || substr(ends_wall, 12) FROM shift ORDER BY id"

    @Test(arguments: [
        ("08:00", "18:00", "4h", "", [String](), ["08:00-12:00", "12:00-16:00", "16:00-18:00"]),
        ("08:00", "12:00", "2h", "15m", [], ["08:00-10:00", "09:45-11:45", "11:30-12:00"]),
        ("22:00", "02:00", "2h", "", [], ["22:00-00:00", "00:00-02:00"]),
        ("08:00", "16:00", "3h", "", ["12:00-13:00"], ["08:00-11:00", "11:00-12:00", "13:00-16:00"]),
        ("20:00", "04:00", "2h", "", ["23:00-01:00"], ["20:00-22:00", "22:00-23:00", "01:00-03:00", "03:00-04:00"]),
    ])
    func `a stretch of time is cut into shifts`(
        from: String, to: String, length: String, overlap: String, except: [String], expected: [String]
    ) async throws {
        let made = try await row(from: from, to: to, length: length, overlap: overlap, except: except)
        #expect(made.shifts.count == expected.count)
        #expect(try await world.strings(Self.times) == expected)
        #expect(try await world.count("SELECT min(starts_at - reports_at) FROM shift") == 1_800)
    }

    @Test func `a piece that the clocks jump over is left out`() async throws {
        try await world.march("berlin", start: "2027-03-28 00:00", end: "2027-03-28 06:00", timeZone: "Europe/Berlin")
        try await world.post("C1", at: "berlin")
        _ = try await row("C1", from: "01:00", to: "04:00", length: "1h", at: "berlin")
        #expect(try await world.strings(Self.times) == ["01:00-02:00", "03:00-04:00"])
    }

    @Test(arguments: [
        ("2h", "2h", [String](), "shift.overlap-too-long"), ("2h", "", ["noon"], "shift.bad-exception"),
        ("1m", "", [], "shift.none-in-pattern"),
    ])
    func `a row that cannot be is refused`(
        length: String, overlap: String, except: [String], code: String
    ) async throws {
        let error = try await #require(throws: (any Error).self) {
            let isEmpty = code == "shift.none-in-pattern"
            _ = try await row(length: length, overlap: overlap, except: isEmpty ? ["07:00-19:00"] : except)
        }
        #expect((error as? any Explainable)?.explanation.code == code)
    }

    @Test func `a row is not made twice, and is taken back while nobody holds a place`() async throws {
        let made = try await row("all")
        #expect(made.shifts.count == 6)
        #expect(try await row("route,B5").thereAlready == 6)
        let person = try await world.person("Aygün", "Hüseynova")
        try await world.offer(try await world.ask(ShiftQuery("march-2027/B4.2")), to: person)
        await #expect(throws: ShiftError.rowHasPeople(made.number, people: ["Aygün Hüseynova (B4.2)"])) {
            try await world.perform(UndoShiftRow(made.number))
        }
        try await world.perform(AnswerAssignments(.withdraw, named: ["A0001"]))
        let undone = try await world.perform(UndoShiftRow(made.number))
        #expect(undone.cancelled == ["B4.2"])
        #expect(undone.removed.count == 5)
        await #expect(throws: ShiftError.unknownRow(made.number)) {
            try await world.perform(UndoShiftRow(made.number))
        }
    }

    @Test func `a shift that starts later reports later, and a maximum below its people is refused`() async throws {
        let shift = try await world.shift("B4", 1...2) { $0.report = "14:30" }
        try await world.offer(shift, to: try await world.person("Aygün"), confirmed: true)
        try await world.offer(shift, to: try await world.person("Nigar"))
        var draft = EditShift.Draft()
        draft.from = "16:00"
        let change = try await world.perform(EditShift("march-2027/B4", draft))
        #expect(change.consequences?.reach.people == 1 || change.consequences?.reach.oncePublished == 1)
        #expect(try await world.ask(ShiftQuery("march-2027/B4")).reportsAt.utc == "2027-02-26T11:30:00Z")
        #expect(try await world.strings("SELECT generation FROM shift ORDER BY id").contains("1"))
        draft.maximum = 1
        await #expect(throws: ShiftError.maximumBelowAssigned("march-2027/B4", assigned: 2, maximum: 1)) {
            try await world.perform(EditShift("march-2027/B4", draft))
        }
    }

    @Test(arguments: [("01:00", "2027-02-26T21:00:00Z"), ("20:00", "2027-02-26T16:00:00Z")])
    func `a lone time past the event's midnight is on its next day, and setting up is on its day`(
        from: String, starts: String
    ) async throws {
        try await world.march("night", start: "2027-02-26 22:00", end: "2027-02-27 02:00")
        try await world.post("C1", at: "night")
        #expect(try await world.shift("C1", at: "night", from: from, to: "2027-02-27 02:00").startsAt.utc == starts)
    }

    @Test func `a table that is imported again changes what it says otherwise`() async throws {
        let steps: [(row: String, figures: [Int])] = [
            ("B4,marshal,15:00,18:00,1,2,", [1, 0, 0]), ("B4,marshal,15:00,18:00,2,4,Tent", [0, 1, 0]),
            ("B4,marshal,15:00,18:00,,,", [0, 0, 1]),
        ]
        for (text, figures) in steps {
            let summary = try await world.perform(
                ImportShifts(event: "march-2027", source: .lines("Post,Role,From,To,Min,Max,Report to", text)))
            #expect([summary.added, summary.changed, summary.same] == figures)
        }
        let shift = try await world.ask(ShiftQuery("march-2027/B4"))
        #expect(shift.minimum == 2)
        #expect(shift.maximum == 4)
        #expect(shift.reportsTo == "Tent")
    }
}
