import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

/// A generation that rises without anything that people were told is no reason to remind them again.
@Suite struct SaidAlreadyTests {
    /// The evening before the march, with its reminder sent at 18:00 in Baku and useful until 22:00.
    private func evening(rules: String = "'evening-before'") async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.execute(
            """
            UPDATE reminder_rule SET is_enabled = 0 WHERE code NOT IN (\(rules));
            UPDATE event SET place = 'Azadlıq Square';
            """)
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        world.clock.set("2027-02-25T14:00:00Z")
        return world
    }

    private func sent(_ world: ReminderWorld) async throws -> [String] {
        try await world.ledger("reminder.state <> 'cancelled'")
    }

    enum Deed: CaseIterable {
        case title, usefulness, wording, audience, switching, end, unpublishing
    }

    private func perform(_ deed: Deed, in world: ReminderWorld) async throws {
        func edit(_ amend: (inout RuleDraft) -> Void) async throws {
            var draft = RuleDraft()
            amend(&draft)
            _ = try await world.store.perform(EditReminderRule(code: "evening-before", draft: draft))
        }
        switch deed {
        case .title: try await edit { $0.title = "Tomorrow" }
        case .usefulness: try await edit { $0.usefulFor = "3h" }
        case .wording: try await edit { $0.wording = "today" }
        case .audience: try await edit { $0.to = ["offered", "confirmed"] }
        case .switching:
            _ = try await world.store.perform(SwitchReminderRule(code: "evening-before", isEnabled: false))
            _ = try await world.plan()
            _ = try await world.store.perform(SwitchReminderRule(code: "evening-before", isEnabled: true))
        case .end:
            _ = try await world.store.perform(
                MoveEvent("march", start: "2027-02-26 14:00", end: "2027-02-26 19:00"))
        case .unpublishing:
            try await world.execute("UPDATE event SET state = 'draft'")
            _ = try await world.plan()
            try await world.execute("UPDATE event SET state = 'published'")
        }
    }

    @Test(arguments: Deed.allCases)
    func `what was sent is not sent again for a change that nobody was told of`(deed: Deed) async throws {
        let world = try await evening()
        #expect(try await world.send().count == 1)
        world.clock.set("2027-02-25T14:10:00Z")
        try await perform(deed, in: world)
        world.clock.set("2027-02-25T15:30:00Z")
        #expect(try await world.plan().added == 0)
        #expect(try await world.send().isEmpty)
        #expect(try await sent(world) == ["evening-before A11 sent 2027-02-25 18:00"])
        // It is shown as what it is, and once.
        let explained = try await world.store.ask(ExplainReminders(person: "V0001", now: world.clock.now))
        #expect(explained.items.filter { $0.rule == "evening-before" }.map(\.state) == ["sent"])
        let list = try await world.store.ask(
            ReminderListQuery(
                day: try #require(Day(iso: "2027-02-25")), now: world.clock.now, phone: { $0 }))
        #expect(list.reminded.map(\.state) == ["sent"])
        // Who joins in between hears of it as ever.
        try await world.addPerson(2)
        try await world.assign(2)
        #expect(try await world.plan().added == 1)
        #expect(try await world.store.ask(SendingAuditQuery()).checks.filter { !$0.holds }.isEmpty)
    }

    @Test func `thanks are said once, however often their rule is switched`() async throws {
        let world = try await evening(rules: "'thanks'")
        world.clock.set("2027-02-27T08:00:00Z")
        _ = try await world.plan()
        #expect(try await world.send().count == 1)
        for day in ["2027-02-28T08:00:00Z", "2027-03-02T08:00:00Z"] {
            world.clock.set(day)
            _ = try await world.store.perform(SwitchReminderRule(code: "thanks", isEnabled: false))
            _ = try await world.store.perform(SwitchReminderRule(code: "thanks", isEnabled: true))
            _ = try await world.plan()
            #expect(try await world.send().isEmpty)
        }
    }

    @Test(arguments: [
        ("withdrawn and back", true), ("another place", true), ("another time of day for the rule", true),
        ("a change taken back before anybody heard of it", false),
        ("a shift put right before anybody heard of it", false), ("a shift put right after it was told", true),
        ("a shift put right after somebody was called", true),
    ])
    func `who was told what holds no more is reminded again`(change: String, isAgain: Bool) async throws {
        let world = try await evening()
        #expect(try await world.send().count == 1)
        world.clock.set("2027-02-25T14:10:00Z")
        func place(_ place: String) async throws {
            var draft = EditEvent.Draft()
            draft.place = place
            _ = try await world.store.perform(EditEvent("march", draft))
        }
        func start(_ time: String) async throws {
            var draft = EditShift.Draft()
            draft.from = time
            _ = try await world.store.perform(EditShift("march/B4.1", draft))
        }
        func back() async throws { try await start("14:00") }
        func there(andBack: Bool) async throws {
            try await start("16:30")
            world.clock.set("2027-02-25T14:11:00Z")
            if andBack { try await back() }
        }
        switch change {
        case "withdrawn and back":
            try await world.execute("UPDATE assignment SET state = 'withdrawn'")
            try await world.execute("UPDATE assignment SET state = 'offered'")
            try await world.execute("UPDATE assignment SET state = 'confirmed'")
        case "another place": try await place("Fountain Square")
        case "another time of day for the rule":
            var draft = RuleDraft()
            (draft.dayBefore, draft.at) = (1, "19:00")
            _ = try await world.store.perform(EditReminderRule(code: "evening-before", draft: draft))
        case "a shift put right before anybody heard of it": try await there(andBack: true)
        case "a shift put right after it was told":
            try await there(andBack: false)
            // A person gets one message an hour.
            world.clock.set("2027-02-25T15:10:00Z")
            _ = try await world.plan()
            #expect(try await world.send().count == 1, "no notice speaks, and the reminder does with the wrong time")
            world.clock.set("2027-02-25T15:11:00Z")
            try await back()
        case "a shift put right after somebody was called":
            try await there(andBack: false)
            try await world.execute(
                "UPDATE assignment SET answered_at = \(Date(at: "2027-02-25T14:12:00Z").wholeSeconds)")
            world.clock.set("2027-02-25T14:13:00Z")
            try await back()
        default:
            try await place("Fountain Square")
            world.clock.set("2027-02-25T14:11:00Z")
            try await place("Azadlıq Square")
        }
        world.clock.set("2027-02-25T16:30:00Z")
        _ = try await world.plan()
        #expect(try await world.send().count == (isAgain ? 1 : 0))
        #expect(try await world.store.ask(SendingAuditQuery()).checks.filter { !$0.holds }.isEmpty)
    }

    @Test(arguments: [true, false])
    func `a slip whose notice may have arrived is put right by another, and else by none`(left: Bool) async throws {
        let world = try await evening(rules: "'change'")
        var draft = EditShift.Draft()
        draft.from = "16:30"
        _ = try await world.store.perform(EditShift("march/B4.1", draft))
        // Its rule sends again what is uncertain: the row waits as planned.
        if left { #expect(try await world.send(as: .uncertain).count == 1) }
        world.clock.set("2027-02-25T14:05:00Z")
        draft.from = "14:00"
        let change = try await world.store.perform(EditShift("march/B4.1", draft))
        #expect(change.consequences?.reach.people == (left ? 1 : 0))
        world.clock.set("2027-02-25T16:30:00Z")
        _ = try await world.plan()
        #expect(try await world.send().count == (left ? 1 : 0))
    }

    @Test(arguments: [HandoverOutcome.sent, .uncertain, .transient(retryAfter: nil, isUnconnected: true)])
    func `a rule that is edited while its message is on its way speaks once`(outcome: HandoverOutcome) async throws {
        let world = try await evening()
        try await world.execute("UPDATE reminder_rule SET when_uncertain = 'hold'")
        _ = try await world.plan()
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        try await perform(.title, in: world)
        #expect(try await world.plan().added == 0)
        try await world.settle(left, of: claimed, as: outcome)
        world.clock.set("2027-02-25T15:30:00Z")
        _ = try await world.plan()
        #expect(try await world.send().count == (outcome == .sent || outcome == .uncertain ? 0 : 1))
    }

    @Test func `a claim that is called back for an edited rule is planned anew`() async throws {
        let world = try await evening()
        let claimed = try await world.claim()
        try await perform(.title, in: world)
        #expect(try await world.plan().added == 0)
        #expect(try await world.hand(claimed).isEmpty)
        #expect(try await world.plan().added == 1)
        #expect(try await world.send().count == 1)
    }

    @Test func `a second copy that an earlier Vigil had planned gives way at the claim`() async throws {
        let world = try await evening()
        #expect(try await world.send().count == 1)
        try await world.execute(
            """
            UPDATE reminder_rule SET revision = revision + 1 WHERE code = 'evening-before';
            INSERT INTO reminder
                (idem_key, rule_id, assignment_id, channel, generation, nominal_at, due_at, not_after, planned_at)
            SELECT e.idem_key, e.rule_id, e.assignment_id, e.channel, e.generation, said.nominal_at, said.due_at,
                said.not_after, said.planned_at
            FROM reminder AS said JOIN reminder_eligibility AS e
                ON e.rule_id = said.rule_id AND e.assignment_id = said.assignment_id
            WHERE said.state = 'sent';
            """)
        world.clock.set("2027-02-25T15:30:00Z")
        #expect(try await world.send().isEmpty)
        #expect(
            try await world.ledger("state <> 'cancelled'").last
                == "evening-before A11 superseded(superseded:evening-before) 2027-02-25 18:00")
    }
}
