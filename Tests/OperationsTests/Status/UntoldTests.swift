import Foundation
import GRDB
import Language
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

/// Who has not heard of a change, and will not by any message, stands in `status`.
@Suite struct UntoldTests {
    private let world: World

    /// A published march: V0001 is told by email, V0002 only by a call, V0003 by nothing.
    init() async throws {
        world = try await World(now: "2027-02-20T06:00:00Z")
        try await world.march()
        try await world.post("B4")
        let shift = try await world.shift("B4", 1...9)
        let mail = try await world.person("Aygün", email: "a@example.org") {
            $0.consents = [.init(channel: .email, state: .given, source: "form", at: Date(timeIntervalSince1970: 0))]
        }
        for person in [
            mail, try await world.person("Rəşad", phone: "+994501112233"), try await world.person("Nigar"),
        ] {
            try await world.offer(shift, to: person, confirmed: true)
        }
        try await world.perform(PublishEvents(["march-2027"]))
        try await world.perform(PlanReminders())
        world.clock.advance(by: .seconds(60))
    }

    private func untold() async throws -> [String] {
        try await world.ask(StatusQuery(now: world.clock.now)).needs.filter { $0.kind == .untold }
            .map { "\($0.event) \($0.count): \($0.subjects.joined(separator: ", ")) → \($0.next)" }
    }

    @Test(arguments: [true, false])
    func `whoever no message tells is named with their phone, of a cancelled event too`(isCancelled: Bool) async throws
    {
        #expect(try await untold() == [])
        if isCancelled {
            try await world.perform(CancelEvent("march-2027"))
        } else {
            try await world.perform(MoveEvent("march-2027", start: "2027-02-27 15:00"))
        }
        let both = "march-2027 2: V0003, V0002 +994501112233 → vigil reminder explain V0003"
        #expect(try await untold() == [both])
        // Who is on a call sheet that was printed is called.
        world.clock.advance(by: .seconds(60))
        let day = try #require(Day(iso: "2027-02-20"))
        try await world.perform(PrintCallSheets(CallSheetsQuery(day: day, now: world.clock.now), in: world.voice(.en)))
        #expect(try await untold() == ["march-2027 1: V0003 → vigil reminder explain V0003"])
        // Once it is over it is too late to tell anybody.
        world.clock.set(try Date(utc: "2027-02-28T06:00:00Z"))
        #expect(try await untold() == [])
    }

    @Test(arguments: ["expired", "dead", "uncertain", "sent"])
    func `a notice that was not sent leaves its person untold`(state: String) async throws {
        try await world.perform(MoveEvent("march-2027", start: "2027-02-27 15:00"))
        let now = Int(world.clock.now.timeIntervalSince1970)
        let steps = ["expired", "dead"].contains(state) ? [state] : ["claimed", "handing_over", state]
        for step in steps {
            try await world.perform(
                Writing(
                    """
                    UPDATE reminder SET state = '\(step)', reason = iif('\(step)' = 'sent', '', 'too-late'),
                        settled_at = iif('\(step)' IN ('expired', 'dead', 'sent'), \(now), NULL)
                    WHERE state IN ('planned', 'claimed', 'handing_over')
                        AND rule_id = (SELECT id FROM reminder_rule WHERE code = 'change')
                    """))
        }
        #expect(try await untold().first?.contains("V0001") == (state != "sent"))
    }

    @Test func `the question looks nobody up who is owed no notice`() async throws {
        let plan = try await world.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN " + UntoldQuery.sql, arguments: [nil as Int64?, 0]
            ).map { $0["detail"] as String }
        }
        #expect(plan.filter { $0.hasPrefix("SCAN") && !$0.contains("subquery") }.allSatisfy { $0.contains("notice") })
        #expect(plan.contains { $0.contains("USING INDEX reminder_assignment") })
    }
}
