import Foundation
import Interchange
import Language
import Operations
import TestSupport
import Testing
import Volunteering

@Suite struct CalendarFeedTests {
    private let world: World
    private let shift: Shift

    init() async throws {
        world = try await World()
        try await world.march()
        try await world.post("B4")
        shift = try await world.shift("B4")
    }

    private func entries(_ query: PlaceCalendarQuery) async throws -> [CalendarEntry] {
        try await world.ask(query).file(in: world.voice(.en)).entries
    }

    private func publish() async throws {
        try await world.perform(PublishEvents(["march-2027"]))
    }

    private func answer(_ answer: AnswerAssignments.Answer, _ code: String) async throws {
        _ = try await world.perform(AnswerAssignments(answer, named: [code]))
    }

    @Test func `a place is in its holder's calendar from reporting to the end, in their language`() async throws {
        let aygun = try await world.person("Aygün", "Hüseynova") { $0.language = "ru" }
        try await world.offer(shift, to: aygun)
        try await publish()
        let entry = try #require(try await entries(PlaceCalendarQuery(.volunteer(aygun.code))).first)
        #expect(entry.startsAt == shift.reportsAt)
        #expect(entry.status == .tentative)
        #expect(entry.summary.contains("B4 Bridge, east side") && !entry.summary.contains("Aygün"))
        #expect(entry.description.contains("012 404 00 00"))
        #expect(entry.summary.unicodeScalars.contains { ("а"..."я").contains($0) })
    }

    @Test(arguments: [
        (AnswerAssignments.Answer.confirm, CalendarEntry.Status.confirmed), (.withdraw, .cancelled),
        (.decline, .cancelled),
    ])
    func `an answer keeps the date's identity and changes its status`(
        answer: AnswerAssignments.Answer, status: CalendarEntry.Status
    ) async throws {
        let aygun = try await world.person("Aygün", "Hüseynova")
        let place = try await world.offer(shift, to: aygun)
        try await publish()
        let before = try #require(try await entries(PlaceCalendarQuery(.volunteer(aygun.code))).first)
        try await self.answer(answer, place.id.code)
        let after = try #require(try await entries(PlaceCalendarQuery(.volunteer(aygun.code))).first)
        #expect(after.uid == before.uid && after.status == status)
    }

    /// What is done to the march, and whether time or place is another afterwards.
    enum Deed: CaseIterable, Sendable {
        case report, meetingPlace, end, shiftCancelled, position, eventMoved, eventPlace, eventCancelled, zoneRules
        case maximum, eventTitle, nothing

        var isNews: Bool { ![.maximum, .eventTitle, .nothing].contains(self) }
    }

    private func perform(_ deed: Deed) async throws {
        func edit(_ change: (inout EditShift.Draft) -> Void) async throws {
            var draft = EditShift.Draft()
            change(&draft)
            _ = try await world.perform(EditShift("march-2027/\(shift.code)", draft))
        }
        func edit(_ change: (inout EditEvent.Draft) -> Void) async throws {
            var draft = EditEvent.Draft()
            change(&draft)
            _ = try await world.perform(EditEvent("march-2027", draft))
        }
        switch deed {
        case .report: try await edit { (draft: inout EditShift.Draft) in draft.report = "14:10" }
        case .meetingPlace: try await edit { (draft: inout EditShift.Draft) in draft.reportsTo = "North gate" }
        case .end: try await edit { (draft: inout EditShift.Draft) in draft.to = "18:30" }
        case .maximum: try await edit { (draft: inout EditShift.Draft) in draft.maximum = 9 }
        case .nothing: try await edit { (draft: inout EditShift.Draft) in draft.from = "15:00" }
        case .eventPlace: try await edit { (draft: inout EditEvent.Draft) in draft.place = "Park" }
        case .eventTitle: try await edit { (draft: inout EditEvent.Draft) in draft.title = "March" }
        case .shiftCancelled: _ = try await world.perform(CancelShifts(["march-2027/\(shift.code)"]))
        case .eventMoved: _ = try await world.perform(MoveEvent("march-2027", start: "2027-02-26 16:00"))
        case .eventCancelled: _ = try await world.perform(CancelEvent("march-2027"))
        case .position: _ = try await world.perform(Writing("UPDATE post SET latitude = 40.4, longitude = 49.8"))
        case .zoneRules:
            // As the doctor writes what a time zone's new rules say of the same wall time.
            _ = try await world.perform(Writing("UPDATE shift SET reports_at = reports_at - 3600"))
        }
    }

    @Test(arguments: Deed.allCases)
    func `a date's sequence rises with every change of time or place, and never otherwise`(deed: Deed) async throws {
        let aygun = try await world.person("Aygün", "Hüseynova")
        try await world.offer(shift, to: aygun)
        try await publish()
        let query = PlaceCalendarQuery(.volunteer(aygun.code))
        let before = try #require(try await entries(query).first)
        try await perform(deed)
        let after = try #require(try await entries(query).first)
        #expect(after.uid == before.uid)
        #expect((after.sequence > before.sequence) == deed.isNews)
        // Whoever has heard nothing yet is told nothing of a change.
        #expect(try await world.count("SELECT count(*) FROM notice") == 0)
    }

    @Test(arguments: [(29.0, 1), (31.0, 0)])
    func `what was cancelled stays for thirty days after its end`(days: Double, count: Int) async throws {
        let aygun = try await world.person("Aygün", "Hüseynova")
        let place = try await world.offer(shift, to: aygun)
        try await publish()
        try await answer(.withdraw, place.id.code)
        world.clock.set(shift.endsAt.addingTimeInterval(days * 86_400))
        #expect(try await entries(PlaceCalendarQuery(.volunteer(aygun.code))).count == count)
    }

    @Test func `a team's calendar says who comes`() async throws {
        let aygun = try await world.person("Aygün", "Hüseynova", team: "Baku 2017 Volunteers")
        try await world.offer(shift, to: aygun)
        try await publish()
        let summaries = try await entries(PlaceCalendarQuery(.team("Baku 2017 Volunteers"))).map(\.summary)
        #expect(summaries.count == 1 && summaries[0].hasPrefix("Aygün Hüseynova: "))
    }

    @Test(arguments: [([], 0), (["march-2027"], 1)] as [([String], Int)])
    func `a draft is in a calendar only when it is named`(named: [String], count: Int) async throws {
        let file = try await world.ask(EventCalendarQuery(named)).file(in: world.voice(.en))
        #expect(file.entries.count == count)
        #expect(file.entries.allSatisfy { $0.status == .tentative })
    }
}
