import Foundation
import GRDB
import Interchange
import Persistence
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct ReturnedMailTests {
    private let world: ReminderWorld

    init() async throws {
        world = try await ReminderWorld(now: "2027-02-18T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1, .confirmed)
        _ = try await world.plan()
        world.clock.set("2027-02-23T10:00:00Z")
    }

    private func bounce(_ bounce: Bounce, of name: String, to address: String = "p1@example.org") throws -> MailReply {
        let text = bounce.text(of: name, to: address)
        return MailReply(source: "test", mail: try #require(ReceivedMail(Array(text.utf8))))
    }

    private func flagged() async throws -> [String] { try await world.strings("SELECT address FROM flagged_address") }

    @Test(arguments: [Bounce.postfix, .postfixNoDomain, .exim, .eximOld, .google, .exchange])
    func `an address that refuses mail is used no more, and its person is called`(kind: Bounce) async throws {
        let message = try #require(try await world.send().first)
        let mail = try bounce(kind, of: message.name)
        let read = try await world.store.perform(ReadReplies([mail]))
        #expect(read.summary == "1 mail: 1 came back.")
        #expect(read.rows.first?.verdict.sentence.contains("volunteer edit V0001 --email") == true)
        #expect(try await flagged() == ["p1@example.org"])
        // Read twice it does nothing.
        let rows = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.store.perform(ReadReplies([mail])).rows.map(\.verdict) == [.readBefore])
        #expect(try await world.count("SELECT count(*) FROM audit") == rows)
        // The next reminder is a call, and everybody who looks is told.
        world.clock.set("2027-02-25T15:00:00Z")
        _ = try await world.plan()
        #expect(try await world.send().isEmpty)
        let day = try #require(Day(iso: "2027-02-25"))
        let calls = try await world.store.ask(CallSheetsQuery(day: day, now: world.clock.now))
        #expect(calls.rows.map(\.reasons) == [["address-failed"]])
        let missed = try await world.store.ask(MissedRemindersQuery()).items
        #expect(missed.first { $0.reason == "address-refuses" }?.phone == "+994500000001")
        let status = try await world.store.ask(StatusQuery(now: world.clock.now))
        #expect(status.needs.first { $0.kind == .addressRefuses }?.subjects == ["V0001 +994500000001"])
        let morning = try await world.store.ask(
            MorningSheetQuery(day: try #require(Day(iso: "2027-02-23")), now: world.clock.now))
        #expect(morning.failed.map(\.reason) == ["address-refuses"])
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test(arguments: [Bounce.postfixDelayed, .fullMailbox, .takenForSpam, .delivered])
    func `what is not the address's fault is noted, and the address stays in use`(kind: Bounce) async throws {
        let message = try #require(try await world.send().first)
        _ = try await world.store.perform(ReadReplies([try bounce(kind, of: message.name)]))
        #expect(try await flagged().isEmpty)
        let isFinal = kind == .fullMailbox || kind == .takenForSpam
        let missed = try await world.store.ask(MissedRemindersQuery()).items
        #expect(missed.filter { $0.reason == "returned" }.count == (isFinal ? 1 : 0))
    }

    @Test func `a mail that is not ours, and an address that was edited since, are left alone`() async throws {
        let message = try #require(try await world.send().first)
        let foreign = try await world.store.perform(ReadReplies([try bounce(.postfix, of: "somebodyelses")]))
        #expect(foreign.rows.map(\.verdict) == [.automatic])
        var edit = PersonEdit()
        edit.email = "new@example.org"
        _ = try await world.store.perform(EditVolunteer("V0001", edit))
        _ = try await world.store.perform(ReadReplies([try bounce(.postfix, of: message.name)]))
        #expect(try await flagged().isEmpty)
    }

    @Test func `an address that is typed again is used again`() async throws {
        let message = try #require(try await world.send().first)
        _ = try await world.store.perform(ReadReplies([try bounce(.postfix, of: message.name)]))
        var edit = PersonEdit()
        edit.email = "p1@example.org"
        #expect(try await world.store.perform(EditVolunteer("V0001", edit)).fields == ["email"])
        #expect(try await flagged().isEmpty)
        #expect(try await world.store.perform(EditVolunteer("V0001", edit)).fields.isEmpty)
    }
}
