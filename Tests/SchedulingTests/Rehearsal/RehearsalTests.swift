import Delivery
import Foundation
import GRDB
import Operations
import Persistence
import Scheduling
import TestSupport
import Testing
import Volunteering

/// A march in three weeks, played from fourteen days before it to the day after.
@Suite struct RehearsalTests {
    private final class Theatre: Sendable {
        let clock: VirtualClock
        let store: Store
        private let scratch: ScratchFolder
        var outbox: URL { scratch.url.appending(path: "outbox") }

        init(now: String = "2027-02-05T08:00:00Z") async throws {
            let clock = VirtualClock(try Date(utc: now))
            self.clock = clock
            store = try Store.inMemory(actor: "leyla") { clock.now }
            scratch = try ScratchFolder()
            _ = try await store.perform(
                InitCampaign(name: "Day of Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "en"))
            var details = AddEvent.Details()
            details.place = "Azadlıq Square"
            _ = try await store.perform(
                AddEvent(
                    kind: .march, title: "Remembrance march", code: "march-2027", start: "2027-02-26 15:00",
                    end: "18:00", details: details))
            _ = try await store.perform(
                AddPost(event: "march-2027", post: AddPost.Details(code: "B4", name: "Bridge")))
            let shift = try await store.perform(
                AddShift(
                    event: "march-2027",
                    shift: AddShift.Details(
                        post: "B4", role: "marshal", start: "15:00", end: "18:00", minimum: 1, maximum: 9)))
            try await place("Aygün", on: shift, isConfirmed: true, email: "a@example.org")
            try await place("Rəşad", on: shift, isConfirmed: true, phone: "+994501112233")
            try await place("Nigar", on: shift, isConfirmed: true)
            try await place("Kamran", on: shift, isConfirmed: false, email: "k@example.org")
        }

        private func place(
            _ given: String, on shift: Shift, isConfirmed: Bool, email: String? = nil, phone: String? = nil
        ) async throws {
            var person = PersonDetails()
            person.givenName = given
            person.email = email
            person.phone = phone
            person.ageBand = .adult
            if email != nil {
                person.consents = [
                    .init(channel: .email, state: .given, source: "form", at: Date(timeIntervalSince1970: 0))
                ]
            }
            let volunteer = try await store.perform(AddVolunteer(person))
            _ = try await store.perform(
                OfferPlace(shift: shift.id, volunteer: volunteer.id, isConfirmed: isConfirmed, override: nil))
        }

        func run(
            from start: String = "T-14d", answers: RehearsedAnswers = .none, seed: UInt64 = 1, _ more: [any Duty] = []
        ) async throws -> RehearsalReport {
            let stage = try await store.perform(PrepareRehearsal("march-2027", start: start))
            let couriers = try Couriers(
                DeliverySettings(outbox: outbox.path), name: "Day of Remembrance", now: { [clock] in clock.now })
            let dispatcher = Dispatcher(
                store: store, couriers: couriers, phone: { $0 }, now: { [clock] in clock.now })
            let duties: [any Duty] = [Planner(store: store, now: { [clock] in clock.now }), dispatcher] + more
            return try await Rehearsal(store: store, clock: clock, duties: duties, answers: answers, seed: seed)
                .run(stage)
        }

        func files() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: outbox.path).count }

        func strings(_ sql: String) async throws -> [String] {
            try await store.ask(Reading { db in try String.fetchAll(db, sql: sql) })
        }
    }

    /// Played once for all tests that only look at what came of it.
    private static let plain = Task {
        let theatre = try await Theatre()
        return (theatre: theatre, report: try await theatre.run())
    }

    @Test func `each rule speaks on its day, to those whom it can reach`() async throws {
        let (theatre, report) = try await Self.plain.value
        #expect(report.people == 4)
        #expect(report.days.count == 16)
        let spoke = Dictionary(
            uniqueKeysWithValues: report.days.filter { !$0.rules.isEmpty }.map { ($0.day, $0.rules) })
        #expect(
            spoke == [
                "2027-02-12": ["training"], "2027-02-19": ["will-you-come"], "2027-02-23": ["team-and-map"],
                "2027-02-25": ["evening-before"], "2027-02-26": ["today"], "2027-02-27": ["thanks"],
            ])
        #expect(report.missed == 0)
        #expect(report.failures.isEmpty)
        #expect(try theatre.files() == report.messages)
    }

    @Test func `nobody hears nothing without being named, and the reason with them`() async throws {
        let report = try await Self.plain.value.report
        #expect(report.nobody.map(\.name) == ["Nigar"])
        #expect(report.nobody.first?.reasons.contains("no-email") == true)
        #expect(report.nobody.first?.reasons.contains("no-phone") == true)
    }

    @Test func `who has not answered stays offered, unless answers are played`() async throws {
        let silent = try await Self.plain.value
        #expect(silent.report.answered.isEmpty)
        let states = "SELECT state FROM assignment ORDER BY id"
        #expect(try await silent.theatre.strings(states).last == "offered")
        let all = try await Theatre()
        #expect(try await all.run(answers: RehearsedAnswers("yes:100")).answered == ["yes": 1])
        #expect(try await all.strings(states).last == "confirmed")
    }

    @Test func `the same seed plays the same`() async throws {
        let answers = try RehearsedAnswers("yes:50,no:50")
        let first = try await Theatre().run(from: "T-8d", answers: answers, seed: 7)
        let second = try await Theatre().run(from: "T-8d", answers: answers, seed: 7)
        #expect(first.answered == second.answered)
        #expect(first.days == second.days)
    }

    @Test func `nothing goes out later than a live scheduler would send it`() async throws {
        let theatre = try await Self.plain.value.theatre
        let late = try await theatre.strings(
            "SELECT idem_key FROM reminder WHERE state = 'sent' AND settled_at - due_at > 15")
        #expect(late == [])
        #expect(try await theatre.strings("SELECT idem_key FROM reminder WHERE state = 'sent'").count > 5)
    }

    @Test func `what begins in the past begins now, and what is shorter is shorter`() async throws {
        let early = try await Theatre(now: "2027-02-22T08:00:00Z").run(from: "T-30d")
        #expect(early.remarks.contains { $0.hasPrefix("It begins now") })
        let short = try await Theatre().run(from: "T-36h")
        #expect(short.days.count == 3)
    }

    /// A duty that always fails.
    private struct Failing: Duty {
        let name = "failing"
        func tick() async throws -> DutyReport { throw RehearsalError.nobody("test") }
    }

    @Test func `a duty that fails is told once and keeps back no other`() async throws {
        let report = try await Theatre().run(from: "T-4d", [Failing()])
        #expect(report.failures.map(\.duty) == ["failing"])
        #expect((report.failures.first?.times ?? 0) > 10)
        #expect(report.sent > 3)
    }

    @Test(arguments: ["yes", "yes:70,yes:10", "yes:70,no:40", "maybe:3", "yes:-1", ""])
    func `answers that cannot be are refused`(text: String) {
        #expect(throws: RehearsalError.badAnswers(text)) { try RehearsedAnswers(text) }
    }

    @Test(arguments: ["", "soon", "T-", "T-100d", "T-0d"]) func `a start that cannot be is refused`(
        text: String
    ) async throws {
        let theatre = try await Theatre()
        await #expect(throws: RehearsalError.badStart(text)) { try await theatre.run(from: text) }
    }
}
