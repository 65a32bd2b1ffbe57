import Foundation
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

@Suite struct ShiftTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
    }

    @Test func `the first shift has the post's code, and the next ones count on`() async throws {
        let codes = try await ["15:00", "16:00", "17:00"].asyncMap { try await world.shift("b4", from: $0).code }
        #expect(codes == ["B4", "B4.2", "B4.3"])
        #expect(try await world.ask(ShiftQuery("march-2027/b4.2")).code == "B4.2")
    }

    @Test func `a number that nobody counts to is not counted on from`() async throws {
        for code in ["B4", "B4.9223372036854775807", "B4.20270226", "B4.-3"] {
            try await world.shift("B4") { $0.code = code }
        }
        #expect(try await world.shift("B4").code == "B4.2")
        try await world.shift("B4") { $0.code = "B4.9999" }
        try await world.shift("B4") { $0.code = "B4.10000" }
        #expect(try await world.shift("B4").code == "B4.10001")
    }

    @Test func `a code in another case is the same code`() async throws {
        try await world.shift("B4")
        var draft = EditShift.Draft()
        draft.code = "b4"
        _ = try await world.perform(EditShift("march-2027/B4", draft))
        #expect(try await world.strings("SELECT code FROM shift") == ["B4"])
        #expect(try await world.count("SELECT count(*) FROM audit WHERE action = 'shift.edited'") == 0)
        draft.code = "C4"
        _ = try await world.perform(EditShift("march-2027/b4", draft))
        #expect(try await world.strings("SELECT code FROM shift") == ["C4"])
    }

    @Test(arguments: [
        ("15:00", "18:00", "", "2027-02-26T11:00:00Z", "2027-02-26T14:00:00Z", "2027-02-26T11:00:00Z"),
        ("15:00", "18:00", "14:30", "2027-02-26T11:00:00Z", "2027-02-26T14:00:00Z", "2027-02-26T10:30:00Z"),
        ("22:00", "02:00", "21:30", "2027-02-26T18:00:00Z", "2027-02-26T22:00:00Z", "2027-02-26T17:30:00Z"),
        ("2027-02-25 22:00", "02:00", "", "2027-02-25T18:00:00Z", "2027-02-25T22:00:00Z", "2027-02-25T18:00:00Z"),
        (
            "2027-02-27 00:30", "03:00", "2027-02-26 23:45", "2027-02-26T20:30:00Z", "2027-02-26T23:00:00Z",
            "2027-02-26T19:45:00Z"
        ),
    ])
    func `a time without a day is on the shift's day, an end before the start past midnight`(
        from: String, to: String, report: String, starts: String, ends: String, reports: String
    ) async throws {
        let shift = try await world.shift("B4", from: from, to: to) { $0.report = report }
        #expect([shift.startsAt.utc, shift.endsAt.utc, shift.reportsAt.utc] == [starts, ends, reports])
    }

    @Test(arguments: [
        ("15:00", "15:00", "", "shift.ends-before-start"), ("15:00", "2027-02-26 14:00", "", "shift.ends-before-start"),
        ("2027-02-26 15:00", "2027-02-25 18:00", "", "shift.ends-before-start"),
        ("sat 10:00", "fri 12:00", "", "shift.ends-before-start"), ("15:00", "18:00", "15:01", "shift.reports-late"),
        ("3 pm", "18:00", "", "time.not-a-time"),
    ])
    func `times that cannot be are refused`(from: String, to: String, report: String, code: String) async throws {
        await #expect {
            try await world.shift("B4", from: from, to: to) { $0.report = report }
        } throws: { ($0 as? any Explainable)?.explanation.code == code }
        #expect(try await world.count("SELECT count(*) FROM shift") == 0)
    }

    @Test(arguments: [(0, 2), (-1, 2), (3, 2), (1, 501), (501, 501)])
    func `numbers that cannot be are refused`(minimum: Int, maximum: Int) async throws {
        let details = AddShift.Details(
            post: "B4", role: "marshal", start: "15:00", end: "18:00", minimum: minimum, maximum: maximum)
        await #expect(throws: ShiftError.badNumbers(minimum: minimum, maximum: maximum)) {
            try await world.perform(AddShift(event: "march-2027", shift: details))
        }
    }

    @Test func `what is not there is named with what was meant`() async throws {
        try await world.shift("B4")
        try await world.shift("B4")
        await #expect(throws: PostError.unknown("B5", event: "march-2027", suggestion: "B4")) {
            try await world.shift("B5")
        }
        await #expect(throws: ShiftError.unknown("B4.9", event: "march-2027", suggestion: "march-2027/B4.2")) {
            try await world.ask(ShiftQuery("march-2027/B4.9"))
        }
        await #expect(throws: ShiftError.notAReference("B4")) { try await world.ask(ShiftQuery("B4")) }
        await #expect(throws: ShiftError.badRole("—")) { try await world.shift("B4", role: "—") }
    }

    @Test(arguments: [
        ("2027-02-26 22:00", "06:00", nil), ("2027-02-26 10:00", "2027-02-27 10:00", nil),
        ("2027-02-26 10:00", "2027-02-27 10:01", "shift.too-long"),
        ("2027-02-26 10:00", "2028-02-26 12:00", "shift.too-long"), ("10:00", "09:00", "shift.ends-before-start"),
    ])
    func `a shift lasts a day at most`(from: String, to: String, refused: String?) async throws {
        let world = try await World()
        try await world.march()
        try await world.post("B9")
        guard let refused else {
            try await world.shift("B9", from: from, to: to)
            return
        }
        let before = try await world.contents()
        await #expect {
            try await world.shift("B9", from: from, to: to)
        } throws: { ($0 as? any Explainable)?.explanation.code == refused }
        #expect(try await world.contents() == before)
        let shift = try await world.shift("B9")
        var draft = EditShift.Draft()
        (draft.from, draft.to) = (from, to)
        await #expect {
            try await world.perform(EditShift("march-2027/\(shift.code)", draft))
        } throws: { ($0 as? any Explainable)?.explanation.code == refused }
    }

    @Test func `a list names the day on which a shift ends where it is another`() async throws {
        let world = try await World()
        try await world.march()
        try await world.post("B9")
        try await world.shift("B9", from: "22:00", to: "06:00")
        #expect(try await world.shown(world.ask(ShiftListQuery(event: "march-2027"))).contains("22:00 – Sat 27 Feb"))
    }

    @Test func `a time that clocks are put forward over is told`() async throws {
        let world = try await World()
        try await world.march("berlin", start: "2027-03-28 00:00", end: "2027-03-28 06:00", timeZone: "Europe/Berlin")
        try await world.post("C1", at: "berlin")
        let shift = try await world.shift("C1", at: "berlin", from: "02:30", to: "05:00")
        #expect(
            try await world.ask(SkippedTimesQuery("berlin/\(shift.code)")) == [
                "On 2027-03-28 the clocks of Europe/Berlin are put forward over 02:30: it is taken as 03:00."
            ])
        #expect(try await world.ask(SkippedTimesQuery("berlin")) == [])
        let told = try await world.ask(SkippedTimesQuery("berlin/\(shift.code)"))
        var draft = EditShift.Draft()
        draft.from = "03:15"
        #expect(try await world.perform(EditShift("berlin/\(shift.code)", draft)).skippedTimes == [])
        draft.from = "02:30"
        #expect(try await world.store.rehearse(EditShift("berlin/\(shift.code)", draft)).skippedTimes == told)
        try await world.perform(EditShift("berlin/\(shift.code)", draft))
        #expect(try await world.perform(MoveEvent("berlin", start: "2027-03-29 00:00")).skippedTimes == [])
        #expect(try await world.store.rehearse(MoveEvent("berlin", start: "2027-03-28 00:00")).skippedTimes == told)
        #expect(
            try await world.perform(CopyEvent("berlin", start: "2027-03-28 00:00", code: "again", isAgain: true))
                .skippedTimes == told)
        let row = try await world.perform(
            AddShiftRow(
                event: "again",
                .init(posts: ["C1"], role: "usher", from: "01:30", to: "04:30", length: "1h", minimum: 1, maximum: 1)))
        #expect(row.skippedTimes == told)
        let imported = try await world.perform(
            ImportShifts(
                event: "again", source: .lines("Post,Role,From,To", "C1,driver,02:30,05:00", "C1,driver,03:30,05:00")))
        #expect(imported.lookAt.first.map(\.text) == told)
        #expect(imported.added == 2)
    }
}

@Suite struct PostTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
    }

    @Test(arguments: ["", "B 4", "B-4", "B4!", "VeryLongPostCode", "B4.2", "B/4"])
    func `a post's code is short letters and digits`(code: String) async throws {
        await #expect(throws: PostError.self) { try await world.post(code) }
    }

    @Test func `a code is given once at an event, in whatever case`() async throws {
        try await world.post("B4")
        await #expect(throws: PostError.exists("b4", event: "march-2027")) { try await world.post("b4") }
    }

    @Test(arguments: [(91.0, 0.0), (-91, 0), (0, 181), (.nan, 0), (.infinity, 0)])
    func `a place that is nowhere on Earth is refused`(latitude: Double, longitude: Double) async throws {
        await #expect(throws: PostError.positionOutOfRange) {
            try await world.post("B4") { ($0.latitude, $0.longitude) = (latitude, longitude) }
        }
        await #expect(throws: PostError.halfAPosition) { try await world.post("B4") { $0.latitude = 40 } }
    }

    @Test func `a sector is made with its first post, and led once it is told by whom`() async throws {
        try await world.post("B4", sector: "B")
        try await world.post("B5", sector: "B")
        let lead = try await world.person("Aygün", "Hüseynova")
        let sector = try await world.perform(SetSector(event: "march-2027", code: "B", lead: "huseynova"))
        #expect(sector.leadId == lead.id)
        #expect(try await world.perform(SetSector(event: "march-2027", code: "B")).leadId == lead.id)
        #expect(try await world.count("SELECT count(*) FROM sector") == 1)
    }
}

@Suite struct ImportPlacesTests {
    private let world: World

    init() async throws {
        world = try await World()
        try await world.march()
    }

    @Test func `posts come in once`() async throws {
        let posts = ImportPosts(
            event: "march-2027",
            source: .lines(
                "Kod,Ad,Növ,Sektor,Enlik,Uzunluq", "B4,Körpü,route,B,40.3794,49.8671", "B5,Künc,tower,B,,",
                "B 6,Künc,,,,",
                "B7,Künc,route,B,95,0"))
        let summary = try await world.perform(posts)
        #expect(summary.figures == [1, 0, 3])
        let again = try await world.perform(posts)
        #expect(again.figures == [0, 1, 3])
    }

    @Test func `shifts come in once, over midnight too`() async throws {
        try await world.post("B4")
        let shifts = ImportShifts(
            event: "march-2027",
            source: .lines(
                "Post,Role,Date,Report,From,To,Min,Max,Skills", "B4,marshal,2027-02-26,14:30,15:00,18:00,4,8,first aid",
                "B4,marshal,2027-02-26,21:30,22:00,02:00,2,3,", "B4,marshal,,,18:00,20:00,2,3,",
                "B9,marshal,,,18:00,20:00,2,3,",
                "B4,marshal,,,18:00,20:00,3,2,", "B4,marshal,,,late,20:00,2,3,"))
        let summary = try await world.perform(shifts)
        #expect(summary.rejected.first.map(\.line) == [5, 6, 7])
        #expect(summary.figures == [3, 0, 3])
        #expect(
            try await world.strings("SELECT code || ' ' || starts_wall || ' ' || ends_wall FROM shift ORDER BY id") == [
                "B4 2027-02-26T15:00 2027-02-26T18:00", "B4.2 2027-02-26T22:00 2027-02-27T02:00",
                "B4.3 2027-02-26T18:00 2027-02-26T20:00",
            ])
        let again = try await world.perform(shifts)
        #expect(again.figures == [0, 3, 3])
    }
}
