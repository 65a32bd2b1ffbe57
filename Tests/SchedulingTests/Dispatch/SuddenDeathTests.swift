import Delivery
import Foundation
import GRDB
import Operations
import Persistence
import TestSupport
import Testing

/// A scheduler that is ended at any moment, and relays that take a mail and do not say so.
@Suite(.enabled(if: Sink.isPossible, "libvigil-mail.so or /usr/bin/python3 is not there"))
struct SuddenDeathTests {
    /// So many times it is killed: `VIGIL_SOAK=50`; `VIGIL_SOAK=1` is the long run of a thousand.
    private static let soak = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap(Int.init)
    private static let isSoak = soak != nil
    private static let rounds = soak.map { $0 == 1 ? 1_000 : $0 } ?? 7
    private static let begins = 1_803_564_000  // 25 February 2027, 18:00 in Baku
    /// What relays do with a mail, by turns.
    private static let relays: [[String: String]] = [
        [:], ["dot": "!close"], ["dot": "!reset"], ["rcpt": "450 later"], ["dot": "451 not now"], ["data": "!reset"],
        ["greeting": "421 busy"],
    ]

    private func helper() throws -> URL {
        let folder = try #require(CommandLine.arguments.first.map { URL(filePath: $0).deletingLastPathComponent() })
        return folder.appending(path: "lone-dispatcher")
    }

    /// - Parameters:
    ///   - milliseconds: When it is killed; nil to wait for its end.
    ///   - isAtWork: They count from the moment at which it has begun to send: how long that takes is the machine's.
    private func run(_ arguments: [String], killedAfter milliseconds: Int?, isAtWork: Bool = false) async throws {
        let process = Process()
        process.executableURL = try helper()
        process.arguments = arguments
        let output = try Wire()
        process.standardOutput = output.writing
        try process.run()
        try output.writing.close()
        if let milliseconds {
            if isAtWork { _ = output.reading.availableData }
            try await Task.sleep(for: .milliseconds(milliseconds))
            kill(process.processIdentifier, SIGKILL)
        }
        let status = await process.ended()
        if milliseconds == nil { #expect(status == 0) }
    }

    @Test func `killed at any moment, beside relays that lie, it loses nothing and knows what it may have said twice`()
        async throws
    {
        let rounds = Self.rounds
        let people = Self.isSoak ? 6 * rounds : 12
        let world = try await DispatchWorld(people: people)
        // Mail stays useful for as long as the test goes on.
        try await world.store.perform(Writing("UPDATE reminder SET not_after = not_after + 1000000000"))
        var taken: [String: Int] = [:]
        var (killed, killedAtWork) = (0, 0)
        // The one before the last takes back what was held, which waits a while; the last sends it.
        for round in 0...(rounds + 1) {
            let isLast = round >= rounds
            // In the long run every third relay is honest, so that few messages are tried too often.
            let isHonest = isLast || (Self.isSoak && round.isMultiple(of: 3))
            let script = isHonest ? [:] : Self.relays[round % Self.relays.count]
            let sink = try Sink(script: script)
            // Two days a round, so that no wait and no night stands in the way.
            let time = Self.begins + round * 172_800
            let arguments = [world.recordFile, "smtp://127.0.0.1:\(sink.port)", "\(time)"]
            // By turns at any moment since its start, and at any moment of its work.
            let isAtWork = round.isMultiple(of: 2)
            let moment = isAtWork ? (round * 37) % 260 : 60 + (round * 37) % 260
            try await run(arguments, killedAfter: isLast ? nil : moment, isAtWork: isAtWork)
            if !isLast {
                killed += 1
                let held = "SELECT EXISTS (SELECT 1 FROM message WHERE claim_token IS NOT NULL)"
                killedAtWork += try await world.store.ask(Reading { db in try Int.fetchOne(db, sql: held) ?? 0 })
            }
            for record in try sink.end() where script["dot"]?.hasPrefix("4") != true {
                for mail in record.mails { taken[Self.name(of: mail), default: 0] += 1 }
            }
        }
        #expect(killed == rounds)
        let states = try await world.reminders()
        // In many rounds of bad luck a message can have been tried too often; that is an end that is told.
        let spent = try await world.store.ask(
            Reading { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM reminder JOIN message ON message.id = reminder.message_id
                        WHERE state = 'dead' AND reason = 'attempts-spent' AND message.attempts >= 15
                        """) ?? 0
            })
        #expect(states["sent", default: 0] + spent == people, "\(states)")
        #expect(Self.isSoak || spent == 0)
        let messages = try await world.store.ask(
            Reading { db in
                try Row.fetchAll(db, sql: "SELECT name, uncertain_count FROM message").map {
                    ($0[0] as String, $0[1] as Int)
                }
            })
        for (name, uncertain) in messages {
            #expect(taken[name, default: 0] <= 1 + uncertain, "\(name)")
        }
        let names = Set(messages.map(\.0))
        #expect(Set(taken.keys).isSubset(of: names))
        #expect(taken.values.reduce(0, +) >= people - spent)
        if Self.isSoak {
            print(
                "\(killed) kills, \(killedAtWork) of them with messages held; \(states), \(spent) tried too often;",
                "\(taken.values.reduce(0, +)) accepts of \(taken.count) mails,",
                "\(messages.reduce(0) { $0 + $1.1 }) uncertain attempts on record,",
                "\(taken.values.count { $0 > 1 }) mails accepted more than once, \(taken.values.max() ?? 0) at most")
        }
        #expect(try await world.store.ask(SendingAuditQuery()).holds)
    }

    @Test func `killed while it fills the outbox, it has every mail there once in the end`() async throws {
        let world = try await DispatchWorld(people: 400)
        for round in 0..<(Self.isSoak ? max(Self.rounds / 5, 4) : 4) {
            let time = "\(Self.begins + round * 120)"
            try await run([world.recordFile, world.outbox.path, time], killedAfter: 40 + (round * 53) % 300)
        }
        try await run([world.recordFile, world.outbox.path, "\(Self.begins + 7_200)"], killedAfter: nil)
        #expect(try await world.reminders() == ["sent": 400])
        let files = try world.files().filter { $0.hasSuffix(".eml") }
        #expect(files.count == 400)
        let audit = try await world.store.ask(SendingAuditQuery())
        #expect(audit.holds)
        #expect(audit.twice.isEmpty)
    }

    /// The left part of a mail's Message-ID.
    private static func name(of mail: String) -> String {
        let line = mail.split(separator: "\r\n").first { $0.hasPrefix("Message-ID: <") } ?? ""
        return String(line.dropFirst("Message-ID: <".count).prefix { $0 != "@" })
    }
}
