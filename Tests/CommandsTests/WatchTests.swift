import Foundation
import TestSupport
import Testing

/// The scheduler as people run it: a process that is told to stop at any moment.
@Suite(.enabled(if: Vigil.isBuilt)) struct WatchTests {
    /// So many times it is told to stop: `VIGIL_SOAK=100` for the long run.
    private static let rounds = ProcessInfo.processInfo.environment["VIGIL_SOAK"].flatMap(Int.init) ?? 4

    private func claimed(_ vigil: Vigil) throws -> Int {
        let list = try vigil.mustRun(["reminder", "list", "--for", "2037-02-25", "--format", "csv"]).lines
        return list.count { $0.contains(",claimed,") || $0.contains(",handing_over,") }
    }

    @Test func `told to stop at any moment it ends in time, with nothing claimed and the record file whole`() throws {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["assign", "add", "march-2037/B4", "V0001", "V0002", "--confirmed"])
        try vigil.mustRun(["event", "publish", "march-2037"])
        var random = SystemRandomNumberGenerator()
        for round in 0..<Self.rounds {
            let number = [SIGTERM, SIGINT, SIGHUP][round % 3]
            let process = try vigil.process(["watch"], talksTo: ".watch")
            try process.run()
            // From before it has opened the record file until after the first tick.
            usleep(UInt32.random(in: 30_000...700_000, using: &random))
            let start = Date.now
            kill(process.processIdentifier, number)
            let outcome = try vigil.outcome(of: process, named: ".watch")
            #expect(Date.now.timeIntervalSince(start) < 35)
            let isBegun = outcome.talk.contains("watching")
            // Before it watches for signals, the command's own way of ending holds, or the system's before that.
            let early = isBegun ? [] : [number, 128 + number]
            #expect(outcome.status == 0 || early.contains(outcome.status), "\(outcome)")
            #expect(try claimed(vigil) == 0)
        }
        let health = try vigil.run(["doctor", "--format", "csv"]).lines.filter { $0.hasPrefix("must-act,") }
        #expect(health.filter { !$0.contains(",scheduler,") && !$0.contains("permissions") }.isEmpty, "\(health)")
    }

    @Test func `one at a time, and the second is told which`() throws {
        let vigil = try Vigil.withMarch()
        let first = try vigil.process(["watch", "--no-papers", "--log", "json"], talksTo: ".first")
        try first.run()
        defer { if first.isRunning { first.terminate() } }
        for _ in 0..<200 where try !vigil.read(".first.err").contains("watching") { usleep(20_000) }
        let second = try vigil.run(["watch", "--once"])
        #expect(second.status == 75)
        #expect(second.talk.contains("process \(first.processIdentifier)"))
        #expect(try vigil.run(["status", "--format", "json"]).output.contains("\"state\" : \"running\""))
        kill(first.processIdentifier, SIGTERM)
        let outcome = try vigil.outcome(of: first, named: ".first")
        #expect(outcome.status == 0)
        for line in outcome.talk.split(separator: "\n") {
            #expect(throws: Never.self) { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
        }
        #expect(try vigil.run(["status", "--format", "json"]).output.contains("\"state\" : \"stopped\""))
    }

    @Test(arguments: [false, true])
    func `a backup is not brought back under a running scheduler`(isDamaged: Bool) throws {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["backup", "create"])
        let watch = try vigil.process(["watch", "--no-papers", "--no-backups"], talksTo: ".watch")
        try watch.run()
        defer { if watch.isRunning { watch.terminate() } }
        for _ in 0..<500 where try !vigil.read(".watch.err").contains("watching") { usleep(20_000) }
        if isDamaged { try Data(repeating: 7, count: 9_000).write(to: URL(filePath: vigil.path("vigil.db"))) }
        let backups = try FileManager.default.contentsOfDirectory(atPath: vigil.path("backups"))
        for arguments in [["backup", "restore"], ["backup", "restore", "--dry-run"]] {
            let outcome = try vigil.run(arguments)
            #expect(outcome.status == 75 && outcome.talk.contains("error[backup.scheduler-runs]"), "\(outcome)")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: vigil.folder.path)
        #expect(files.contains("vigil.db") && !files.contains { $0.contains(".damaged") || $0.contains(".part") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: vigil.path("backups")) == backups)
        kill(watch.processIdentifier, SIGKILL)
        watch.end()
        try vigil.mustRun(["backup", "restore"])
        #expect(try vigil.mustRun(["volunteer", "list"]).lines.count == 5)
    }

    @Test func `restoring twice brings back the same backup; what was put aside comes back when it is named`() throws {
        let vigil = try Vigil.withMarch()
        func teams() throws -> [String] { try Array(vigil.mustRun(["team", "list"]).lines.dropFirst()) }
        let before = try teams()
        try vigil.mustRun(["backup", "create"])
        try vigil.mustRun(["team", "add", "Later"])
        try vigil.mustRun(["backup", "restore"])
        let aside = try FileManager.default.contentsOfDirectory(atPath: vigil.path("backups"))
            .filter { $0.hasSuffix(".aside.db") }
        try vigil.mustRun(["backup", "restore"])
        #expect(try teams() == before)
        try vigil.mustRun(["backup", "restore", try #require(aside.first)])
        #expect(try teams().count == before.count + 1)
    }

    @Test func `a tick by hand plans, keeps, and is listed`() throws {
        let vigil = try Vigil.withMarch()
        try vigil.mustRun(["watch", "--once"])
        #expect(try vigil.files().contains("backups"))
        let jobs = try vigil.mustRun(["job", "list", "--format", "json"]).output
        #expect(jobs.contains("\"duty\" : \"keeper\""))
        #expect(try vigil.mustRun(["watch", "--until-idle"]).status == 0)
        #expect(try vigil.run(["watch", "--once", "--until-idle"]).status == 64)
        #expect(try vigil.run(["watch", "--now", "2037-02-26 10:00"]).status == 64)
        #expect(try vigil.run(["job", "list", "--duty", "nothing"]).status == 65)
        #expect(
            try vigil.mustRun(["report", "morning", "2037-02-26", "--language", "en"]).output.contains("march-2037"))
    }
}
