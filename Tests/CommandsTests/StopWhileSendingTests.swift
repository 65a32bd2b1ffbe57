import Foundation
import TestSupport
import Testing

/// A scheduler that is told to stop while messages are on their way: by a relay that goes silent, or into the outbox.
@Suite(.enabled(if: Vigil.isBuilt && Sink.isAvailable)) struct StopWhileSendingTests {
    /// So many times it is told to stop: `VIGIL_SOAK=40` for the long run, in which relays are also silent at the end.
    private static let soak = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap(Int.init)
    private static let relays: [[String: String]] = [
        ["rcpt": "!silence"], ["dot": "!late"], [:], ["greeting": "!silence"], ["dot": "!silence"],
    ]

    /// People who are to be asked today whether they come, in a zone in which it is about noon now.
    private func campaign(of people: Int) throws -> Vigil {
        let vigil = try Vigil()
        let hour = Int(Date.now.timeIntervalSince1970 / 3600) % 24
        let zone = "Etc/GMT\(hour < 12 ? "-" : "+")\(abs(12 - hour))"
        try vigil.mustRun(
            ["init", "Day of Remembrance", "--time-zone", zone, "--region", "AZ", "--language", "en"])
        let day = Date.now.addingTimeInterval(5 * 86_400).formatted(.iso8601.year().month().day())
        let rows = (1...people).map { "Könüllü,Nömrə\($0),k\($0)@example.org" }
        let list = try vigil.write(["given_name,family_name,email"] + rows, to: "people.csv")
        try vigil.mustRun(["volunteer", "import", list, "--consent", "email", "--consent-source", "form"])
        for arguments in [
            [
                "event", "add", "march", "Remembrance march", "--code", "march", "--start", "\(day) 15:00", "--end",
                "18:00",
            ],
            ["post", "add", "march", "B4", "Bridge"],
            [
                "shift", "add", "march", "B4", "--role", "marshal", "--from", "15:00", "--to", "18:00", "--min",
                "\(min(people, 500))", "--max", "\(min(people, 500))",
            ],
            ["event", "publish", "march"], ["assign", "fill", "march"], ["reminder", "plan"],
        ] {
            try vigil.mustRun(arguments)
        }
        return vigil
    }

    /// Starts the scheduler, tells it to stop at a random moment of its sending, and looks at what it leaves behind.
    private func stop(_ vigil: Vigil, relay: Sink?, within microseconds: ClosedRange<UInt32>) throws {
        let process = try vigil.process(["watch", "--no-papers", "--no-backups"], talksTo: ".watch")
        if let relay {
            process.environment?.merge(
                [
                    "VIGIL_EMAIL_TRANSPORT": "smtp", "VIGIL_RELAY": "smtp://127.0.0.1:\(relay.port)",
                    "VIGIL_RELAY_PLAIN": "yes", "VIGIL_SENDER": "team@example.org", "VIGIL_EMAIL_RATE": "6000",
                ]) { $1 }
        }
        try process.run()
        while process.isRunning, try !vigil.read(".watch.err").contains("watching") { usleep(5_000) }
        usleep(UInt32.random(in: microseconds))
        let start = Date.now
        kill(process.processIdentifier, SIGTERM)
        let outcome = try vigil.outcome(of: process, named: ".watch")
        #expect(outcome.status == 0, "\(outcome)")
        #expect(Date.now.timeIntervalSince(start) < 35)
        let held = "SELECT count(*) FROM reminder WHERE state IN ('claimed', 'handing_over')"
        #expect(try RecordLook.number(held, in: vigil.database) == 0)
        #expect(
            try RecordLook.number("SELECT count(*) FROM message WHERE claim_token IS NOT NULL", in: vigil.database) == 0
        )
        #expect(try RecordLook.number("SELECT count(*) FROM claim", in: vigil.database) == 0)
        #expect(try RecordLook.integrity(of: vigil.database) == ["ok"])
    }

    @Test func `a relay that goes silent keeps nothing claimed`() throws {
        let vigil = try campaign(of: 60)
        for round in 0..<(Self.soak ?? 2) {
            let relay = try Sink(script: Self.relays[round % (Self.soak == nil ? 2 : Self.relays.count)])
            try stop(vigil, relay: relay, within: 20_000...400_000)
            _ = try relay.end()
        }
        #expect(try vigil.mustRun(["reminder", "audit"]).lines.allSatisfy { !$0.contains("\tbroken\t") })
    }

    @Test func `an outbox that fills keeps nothing claimed, and has each mail once in the end`() throws {
        let vigil = try campaign(of: Self.soak == nil ? 300 : 500)
        for _ in 0..<(Self.soak ?? 2) { try stop(vigil, relay: nil, within: 1_000...150_000) }
        try vigil.mustRun(["watch", "--until-idle", "--no-papers", "--no-backups"])
        let sent = try RecordLook.number("SELECT count(*) FROM reminder WHERE state = 'sent'", in: vigil.database)
        let files = try FileManager.default.contentsOfDirectory(atPath: vigil.path("outbox"))
        #expect(files.count { $0.hasSuffix(".eml") } == sent)
        #expect(sent > 0)
    }
}
