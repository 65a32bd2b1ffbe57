import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct SettleMessagesTests {
    private func world(_ rule: String = "evening-before", people: Int = 1) async throws -> ReminderWorld {
        let world = try await ReminderWorld(now: "2027-02-12T09:00:00Z")
        try await world.execute("UPDATE reminder_rule SET is_enabled = 0 WHERE code <> '\(rule)'")
        for person in 1...people {
            try await world.addPerson(person)
            try await world.assign(person)
        }
        _ = try await world.plan()
        world.clock.set(rule == "training" ? "2027-02-12T10:00:00Z" : "2027-02-25T14:00:00Z")
        return world
    }

    @Test func `what is refused for now is tried again as it was, after a while`() async throws {
        let world = try await world()
        let first = try await world.send(as: .transient(retryAfter: 300, isUnconnected: false))
        #expect(try await world.messages() == ["V1 1 0 kept"])
        #expect(try await world.ledger() == ["evening-before A11 planned 2027-02-25 18:00"])
        #expect(try await world.claim().isEmpty)
        world.clock.set("2027-02-25T14:05:00Z")
        let second = try await world.send()
        #expect(second.map(\.name) == first.map(\.name))
        #expect(second.map(\.content) == first.map(\.content))
        #expect(second.map(\.writtenAt) == first.map(\.writtenAt))
        #expect(second.map(\.attempt) == [2])
        #expect(try await world.messages() == ["V1 2 0 settled"])
    }

    @Test func `a message is another one when other reminders are in it`() async throws {
        let world = try await world()
        let first = try await world.send(as: .transient(retryAfter: nil, isUnconnected: false))
        try await world.execute("UPDATE message SET content = NULL")
        try await world.addShift(2, starts: "2027-02-26T06:00:00Z", ends: "2027-02-26T07:00:00Z")
        try await world.assign(1, to: 2)
        _ = try await world.plan()
        world.clock.set("2027-02-25T14:10:00Z")
        let second = try await world.send()
        #expect(second.map(\.reminders.count) == [2])
        #expect(second.map(\.name) != first.map(\.name))
        world.clock.set("2027-02-25T14:11:00Z")
        _ = try await world.send()
        #expect(try await world.messages() == ["V1 1 0 settled", "V1 2 0 settled"])
    }

    @Test(arguments: [
        ("evening-before", "planned", ["V1 1 1 kept"]), ("training", "uncertain(uncertain)", ["V1 1 1 kept"]),
    ])
    func `when it cannot be known, the rule says whether it is said again`(
        rule: String, state: String, messages: [String]
    ) async throws {
        let world = try await world(rule)
        let first = try await world.send(as: .uncertain)
        #expect(first.count == 1)
        #expect(try await world.ledger().first?.contains(" \(state) ") == true)
        #expect(try await world.messages() == messages)
        #expect(try await world.count("SELECT uncertain_count FROM reminder") == 1)
        if rule == "evening-before" {
            world.clock.set("2027-02-25T14:10:00Z")
            #expect(try await world.send().map(\.name) == first.map(\.name))
            #expect(try await world.messages() == ["V1 2 1 settled"])
        } else {
            world.clock.set("2027-02-12T12:00:00Z")
            #expect(try await world.send().isEmpty)
        }
    }

    @Test func `an address that is wrong is flagged, and nobody writes to it again`() async throws {
        let world = try await world()
        _ = try await world.plan()
        _ = try await world.send(as: .dead(flagsAddress: true))
        #expect(try await world.ledger() == ["evening-before A11 dead(refused) 2027-02-25 18:00"])
        #expect(
            try await world.strings("SELECT channel || ' ' || address FROM flagged_address") == ["email p1@example.org"]
        )
        #expect(try await world.messages() == ["V1 1 0 settled"])
    }

    @Test func `when the set-up is wrong, nothing counts, and after five the channel rests`() async throws {
        let world = try await world(people: 6)
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        var settled = SettledMessages()
        for message in left.prefix(5) {
            settled = settled + (try await world.settle([message], of: claimed, as: .misconfigured))
        }
        #expect(settled.restsUntil == Date(at: "2027-02-25T14:15:00Z"))
        #expect(try await world.messages().prefix(5).allSatisfy { $0.hasSuffix(" 0 0 kept") })
        #expect(try await world.claim().obstacle?.sentence.contains("set-up") == true)
        world.clock.set("2027-02-25T14:15:00Z")
        #expect(try await world.claim().count == 5)
    }

    @Test func `twenty failed connections let the channel rest, and cost no attempt`() async throws {
        let world = try await world(people: 20)
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        let settled = try await world.settle(left, of: claimed, as: .transient(retryAfter: nil, isUnconnected: true))
        #expect(settled.restsUntil != nil)
        #expect(try await world.count("SELECT max(attempts) FROM message") == 0)
    }

    @Test func `a relay that falls silent has three messages, then one after each rest`() async throws {
        let world = try await world(people: 6)
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        var rests: [Date?] = []
        for message in left.prefix(3) {
            rests.append(try await world.settle([message], of: claimed, as: .uncertain).restsUntil)
        }
        #expect(rests == [nil, nil, Date(at: "2027-02-25T14:15:00Z")])
        #expect(try await world.claim().obstacle != nil)
        world.clock.set("2027-02-25T14:15:00Z")
        let again = try await world.claim()
        let second = try await world.hand(again)
        #expect(try await world.settle([second[0]], of: again, as: .uncertain).restsUntil != nil)
    }

    @Test func `whoever takes one message in between is not silent`() async throws {
        let world = try await world(people: 6)
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        let outcomes: [HandoverOutcome] = [.uncertain, .uncertain, .sent, .uncertain, .uncertain]
        for (message, outcome) in zip(left, outcomes) {
            #expect(try await world.settle([message], of: claimed, as: outcome).restsUntil == nil)
        }
    }

    @Test func `attempts that count are counted out`() async throws {
        let world = try await world()
        try await world.execute("UPDATE reminder SET not_after = not_after + 864000")
        var tried = 0
        while try await !world.send(as: .transient(retryAfter: nil, isUnconnected: false)).isEmpty {
            tried += 1
            try await world.execute("UPDATE message SET next_at = 0")
        }
        #expect(tried == BackOff.attempts)
        #expect(try await world.ledger() == ["evening-before A11 dead(attempts-spent) 2027-02-25 18:00"])
    }

    @Test func `whoever lost the claim settles nothing`() async throws {
        let world = try await world()
        let claimed = try await world.claim()
        let left = try await world.hand(claimed)
        let recovered = try await world.store.perform(RecoverMessages())
        #expect(recovered.uncertain == 1)
        #expect(try await world.settle(left, of: claimed).lost == 1)
        #expect(try await world.ledger() == ["evening-before A11 planned 2027-02-25 18:00"])
    }

    @Test func `what a dead scheduler held is taken back at the start`() async throws {
        let world = try await world(people: 3)
        let claimed = try await world.claim()
        let messages = try claimed.written { $0 }.messages
        _ = try await world.store.perform(
            RecordIntents(
                Array(messages.prefix(2)), token: claimed.token, unchangedSince: claimed.unchangedSince))
        let known = try [#require(messages.first).id: true]
        let recovered = try await world.store.perform(RecoverMessages(known: known))
        #expect(recovered == RecoveredMessages(again: 1, sent: 1, uncertain: 1))
        #expect(try await world.count("SELECT count(*) FROM message WHERE claim_token IS NOT NULL") == 0)
        #expect(try await world.count("SELECT count(*) FROM claim") == 0)
        #expect(try await world.store.perform(RecoverMessages()) == RecoveredMessages())
        world.clock.set("2027-02-25T14:00:01Z")
        #expect(try await world.claim().count == 2)
    }

    @Test func `what is held for longer than an attempt can take is taken back while others are left alone`()
        async throws
    {
        let world = try await world(people: 2)
        _ = try await world.claim(limit: 1)
        let soon = SendingOwner(bootId: "boot", bootSeconds: 1_500)
        #expect(try await world.store.perform(RecoverMessages(expiredFor: soon)).again == 0)
        let late = SendingOwner(bootId: "boot", bootSeconds: 1_901)
        #expect(try await world.store.perform(RecoverMessages(expiredFor: late)).again == 1)
        _ = try await world.claim(limit: 1)
        let restarted = SendingOwner(bootId: "another", bootSeconds: 10)
        #expect(try await world.store.perform(RecoverMessages(expiredFor: restarted)).again == 1)
    }

    @Test func `what was not handed over is given back when the scheduler stops`() async throws {
        let world = try await world(people: 2)
        let claimed = try await world.claim()
        #expect(try await world.store.perform(ReleaseMessages(token: claimed.token)) == 2)
        #expect(try await world.messages() == ["V1 0 0", "V2 0 0"])
        #expect(try await world.claim().count == 2)
    }

    @Test func `a held rule waits, and everything waits when all is held`() async throws {
        let world = try await world()
        let hold = try await world.store.perform(HoldSending(rule: "evening-before", because: "wrong place"))
        #expect(hold.due == 1)
        #expect(try await world.claim().isEmpty)
        _ = try await world.store.perform(ResumeSending(rule: "evening-before"))
        _ = try await world.store.perform(HoldSending())
        #expect(try await world.claim().obstacle != nil)
        _ = try await world.store.perform(ResumeSending())
        #expect(try await world.claim().count == 1)
    }

    @Test func `a record file that was brought back says nothing that was due before`() async throws {
        let world = try await world(people: 2)
        try await world.store.perform(NoteRestore(backup: "vigil-20270224T000000Z.db"))
        #expect(try await world.claim().obstacle?.sentence.contains("vigil reminder resume") == true)
        let resumed = try await world.store.perform(ResumeSending())
        #expect(resumed.expired == 2)
        #expect(try await world.claim().isEmpty)
        #expect(
            try await world.ledger("assignment_id = 11") == ["evening-before A11 expired(restored) 2027-02-25 18:00"])
    }
}
