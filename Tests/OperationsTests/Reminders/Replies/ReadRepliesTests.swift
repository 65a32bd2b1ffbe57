import Crypto
import Foundation
import GRDB
import Interchange
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct ReadRepliesTests {
    private let letters: MessageWorld
    private var world: ReminderWorld { letters.world }

    init() async throws {
        letters = try await MessageWorld()
        try await letters.person(7, "Aygün", "Hüseynova", language: "en", on: [1])
        try await letters.person(8, "Rauf", "Quliyev", language: "en", on: [1])
    }

    /// What links of a mail to this person make ready, by their words.
    private func links(of person: Int = 7, shift: Int = 1) async throws -> [String: String] {
        let content = try await letters.content([("will-you-come", shift: shift)], of: person)
        var links = ["leave": try #require(content.leave)]
        for line in content.text.split(separator: "\n") where line.contains("mailto:") {
            let words = line.prefix { $0 != ":" }
            links[String(words)] = line.split(separator: "=").last.map(String.init)
        }
        return links
    }

    private func mail(_ subject: String, id: String = "<1@x>", at: String? = nil, more: String = "") throws -> MailReply
    {
        let date = at.map { "Date: \($0)\n" } ?? ""
        let text = "From: p7@example.org\nSubject: \(subject)\nMessage-ID: \(id)\n\(date)\(more)\n\nYes, gladly."
        return MailReply(source: "test", mail: try #require(ReceivedMail(Array(text.utf8))))
    }

    @discardableResult
    private func read(_ mails: MailReply...) async throws -> RepliesRead {
        try await world.store.perform(ReadReplies(mails))
    }

    private func states(_ person: Int = 7) async throws -> [String] {
        try await world.store.ask(Strings(sql: "SELECT state FROM assignment WHERE volunteer_id = \(person)"))
    }

    @Test(arguments: [
        ("I will come", "confirmed", ReplyAnswer.yes), ("I cannot come", "declined", .no),
    ])
    func `a link's answer is noted, once`(words: String, state: String, answer: ReplyAnswer) async throws {
        let code = try #require(try await links()[words])
        let first = try await read(try mail("Re: \(words) \(code.lowercased())"))
        #expect(first.rows.map(\.verdict) == [.settles] && first.rows.map(\.answer) == [answer])
        #expect(try await states() == [state])
        let before = try await world.store.ask(Strings(sql: "SELECT count(*) FROM audit"))
        #expect(try await read(try mail("\(words) \(code)")).rows.map(\.verdict) == [.readBefore])
        #expect(try await world.store.ask(Strings(sql: "SELECT count(*) FROM audit")) == before)
        // Another mail with the same answer is noted, and changes nothing.
        #expect(try await read(try mail(code, id: "<2@x>")).rows.map(\.verdict) == [.noted])
    }

    @Test func `the last answer holds, whatever the order of the file`() async throws {
        let links = try await links()
        let yes = try mail(try #require(links["I will come"]), id: "<1@x>", at: "Thu, 25 Feb 2027 14:00:00 +0000")
        let no = try mail(try #require(links["I cannot come"]), id: "<2@x>", at: "Thu, 25 Feb 2027 15:00:00 +0000")
        let outcome = try await read(no, yes)
        #expect(outcome.rows.map(\.verdict) == [.overtaken, .settles])
        #expect(try await states() == ["declined"])
        #expect(try await read(yes, no).rows.map(\.verdict) == [.readBefore, .readBefore])
    }

    @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [2, 1, 0], [2, 0, 1], [1, 2, 0]])
    func `a mail without a date between others does not let an older answer win`(order: [Int]) async throws {
        let links = try await links()
        let mails = [
            try mail(try #require(links["I cannot come"]), id: "<2@x>", at: "Thu, 25 Feb 2027 15:00:00 +0000"),
            try mail("When does it begin?", id: "<3@x>"),
            try mail(try #require(links["I will come"]), id: "<1@x>", at: "Thu, 25 Feb 2027 14:00:00 +0000"),
        ]
        _ = try await world.store.perform(ReadReplies(order.map { mails[$0] }))
        #expect(try await states() == ["declined"])
    }

    @Test func `a no opens the place: the reserve moves up, else somebody is named`() async throws {
        try await world.execute("UPDATE shift SET maximum = 2, minimum = 1")
        try await world.addPerson(9, "Leyla", "Əhmədova", language: "en")
        try await world.assign(9, to: 1, .reserve)
        let code = try #require(try await links()["I cannot come"])
        let outcome = try await read(try mail(code))
        #expect(try await states(9) == ["offered"])
        #expect(outcome.successors.map(\.person) == ["Leyla Əhmədova"] && outcome.successors.map(\.hasPlace) == [true])
    }

    @Test func `who wants no more reminders is asked no more, and keeps the place`() async throws {
        let code = try #require(try await links()["leave"])
        #expect(try await read(try mail(code)).rows.map(\.verdict) == [.settles])
        let consents = Strings(sql: "SELECT state || ' ' || source FROM consent WHERE volunteer_id = 7")
        #expect(try await world.store.ask(consents) == ["refused by mail"])
        #expect(try await states() == ["offered"])
        // They agree again, and the same mail is read once more.
        try await world.execute("UPDATE consent SET state = 'given', source = 'phone' WHERE volunteer_id = 7")
        #expect(try await read(try mail(code)).rows.map(\.verdict) == [.readBefore])
        #expect(try await world.store.ask(consents) == ["given phone"])
    }

    @Test func `what a person was asked must still hold`() async throws {
        let links = try await links()
        try await world.execute("UPDATE shift SET starts_at = starts_at + 3600, ends_at = ends_at + 3600 WHERE id = 1")
        let yes = try await read(try mail(try #require(links["I will come"])))
        guard case .late(let reason) = yes.rows[0].verdict else {
            return #expect(Bool(false), "\(yes.rows[0].verdict)")
        }
        #expect(reason.contains("vigil assign confirm A0071"))
        #expect(yes.needsSomebody)
        #expect(try await states() == ["offered"])
        // A no is a no, whenever the shift is.
        #expect(
            try await read(try mail(try #require(links["I cannot come"]), id: "<2@x>")).rows.map(\.verdict) == [
                .settles
            ])
    }

    @Test(arguments: [
        ("UPDATE assignment SET revision = 2 WHERE id = 71", "came back"),
        ("UPDATE assignment SET state = 'withdrawn' WHERE id = 71", "withdrawn since"),
        ("UPDATE assignment SET state = 'declined' WHERE id = 71", "declined since"),
    ])
    func `an answer to what is no more is told and left alone`(change: String, reason: String) async throws {
        let code = try #require(try await links()["I will come"])
        try await world.execute(change)
        let before = try await states()
        let outcome = try await read(try mail(code))
        guard case .late(let told) = outcome.rows[0].verdict else { return #expect(Bool(false)) }
        #expect(told.contains(reason))
        #expect(try await states() == before)
    }

    @Test func `after the shift nothing is answered any more`() async throws {
        let code = try #require(try await links()["I cannot come"])
        world.clock.set("2027-02-27T08:00:00Z")
        #expect(try await read(try mail(code)).needsSomebody)
        #expect(try await states() == ["offered"])
    }

    @Test func `a cancelled event needs no answer`() async throws {
        let code = try #require(try await links()["I will come"])
        try await world.execute("UPDATE event SET state = 'cancelled' WHERE id = 1")
        #expect(try await read(try mail(code)).rows.map(\.verdict) == [.noted])
    }

    @Test func `codes that were made up, cut off or borrowed do nothing`() async throws {
        let links = try await links()
        let other = try await self.links(of: 8)
        let yes = try #require(links["I will come"])
        let parts = yes.split(separator: ".")
        let theirs = try #require(other["I will come"]).split(separator: ".")
        let card = CardCode(assignment: Assignment.ID(71), revision: 1).text(
            signedBy: SymmetricKey(data: Data(count: 32)))
        let forged = [
            "VA1.\(theirs[1]).\(parts[2])", String(yes.dropLast()), yes + "0", "VA1.0000.0000000000000000",
            card.replacing("VG1", with: "VA1"),
        ]
        for (number, code) in forged.enumerated() {
            let outcome = try await read(try mail(code, id: "<\(number)@x>"))
            #expect(outcome.rows.map(\.verdict) == [.forged], "\(code)")
        }
        #expect(try await read(try mail("\(yes) \(links["I cannot come"] ?? "")")).rows.map(\.verdict) == [.several])
        #expect(try await read(try mail("\(yes) and again \(yes)", id: "<9@x>")).rows.map(\.verdict) == [.settles])
        #expect(try await states(8) == ["offered"])
    }

    @Test func `another record file's codes are forged here, and without a key every code is`() async throws {
        let code = try #require(try await links()["I will come"])
        let elsewhere = try await ReminderWorld()
        let outcome = try await elsewhere.store.perform(ReadReplies([try mail(code)]))
        #expect(outcome.rows.map(\.verdict) == [.forged])
    }

    @Test func `machines and words change nothing, and words are shown`() async throws {
        let yes = try #require(try await links()["I will come"])
        let before = try await world.store.ask(Strings(sql: "SELECT count(*) FROM audit"))
        let outcome = try await read(
            try mail(yes, more: "Auto-Submitted: auto-replied\n"), try mail("Re: Will you come?", id: "<2@x>"))
        #expect(outcome.rows.map(\.verdict) == [.automatic, .words])
        #expect(!outcome.needsSomebody)
        #expect(outcome.rows[1].name == "Aygün Hüseynova")
        #expect(outcome.rows[1].reply.mail.words == "Yes, gladly.")
        #expect(try await world.store.ask(Strings(sql: "SELECT count(*) FROM audit")) == before)
        #expect(outcome.summary == "2 mails: 1 to be read by somebody, 1 automatic.")
    }

    @Test func `a code says numbers alone`() throws {
        let key = SymmetricKey(data: Data(count: 32))
        let told = ShiftPrint(value: 0xFF_FFFF)
        let code = AnswerCode.place(Assignment.ID(1_000_000), revision: 300, told: told, comes: true)
        let text = code.text(signedBy: key)
        #expect(text.count <= 40 && text.hasPrefix("VA1."))
        #expect(try AnswerCode(text, signedBy: key) == code)
        #expect(throws: SignedCode.Fault.forged) {
            try AnswerCode(text, signedBy: SymmetricKey(data: Data(repeating: 1, count: 32)))
        }
    }
}

private struct Strings: Query {
    let sql: String

    func answer(in db: Database) throws -> [String] { try String.fetchAll(db, sql: sql) }
}
