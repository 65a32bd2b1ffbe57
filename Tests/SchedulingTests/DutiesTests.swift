import Documents
import Foundation
import GRDB
import Language
import Operations
import Persistence
import Scheduling
import TestSupport
import Testing
import Volunteering

/// The duties themselves, on a real record file in a folder of its own, driven tick by tick.
@Suite final class DutiesTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url }
    private let clock: ManualClock
    private let store: Store
    private var papers: PaperFolder { PaperFolder(folder.appending(path: "papers").path) }

    init() async throws {
        scratch = try ScratchFolder()
        let clock = ManualClock(try Date(utc: "2027-02-24T22:00:00Z"))
        self.clock = clock
        store = try Store.create(at: scratch.path("vigil.db"), actor: "leyla", now: { clock.now })
        _ = try await store.perform(
            InitCampaign(name: "Day of Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az"))
        var details = AddEvent.Details()
        details.place = "Azadlıq Square"
        _ = try await store.perform(
            AddEvent(
                kind: .march, title: "Remembrance march", code: "march-2027", start: "2027-02-26 15:00",
                end: "2027-02-26 18:00", details: details))
        _ = try await store.perform(AddPost(event: "march-2027", post: .init(code: "B4", name: "Bridge")))
        _ = try await store.perform(
            AddShift(
                event: "march-2027",
                shift: .init(post: "B4", role: "marshal", start: "15:00", end: "18:00", minimum: 1, maximum: 3)))
        _ = try await store.perform(PublishEvents(["march-2027"]))
    }

    /// - Parameter failing: At a file of which the path ends so, the press or the disk fails.
    private func printer(failing: String? = nil) -> PaperPrinter {
        let clock = clock
        return PaperPrinter(
            store: store, folder: papers,
            making: PaperMaking(
                ending: "html",
                voice: { Voice(campaign: $0, language: .az, asOf: clock.now, phone: { $0 }) },
                write: { page, path in
                    if let failing, path.hasSuffix(failing) { throw POSIXError(.EIO) }
                    try Data(HTMLRenderer().render(page).utf8).write(to: URL(filePath: path), options: .atomic)
                }),
            now: { clock.now })
    }

    private func files() throws -> [String] {
        guard FileManager.default.fileExists(atPath: papers.path) else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: papers.path).filter { $0.hasSuffix(".html") }
            .sorted()
    }

    private func strings(_ sql: String) async throws -> [String] {
        try await store.ask(Reading { db in try String.fetchAll(db, sql: sql) })
    }

    private func place(_ given: String) async throws -> Assignment.ID {
        var person = PersonDetails()
        person.givenName = given
        person.ageBand = .adult
        person.phone = "+99450111223\(given.count)"
        let volunteer = try await store.perform(AddVolunteer(person))
        let shift = try await store.ask(ShiftListQuery(event: "march-2027")).items.count
        #expect(shift == 1)
        let id = try await store.ask(
            Reading { db in try ShiftQuery(event: "march-2027", code: "B4").answer(in: db).id })
        return try await store.perform(OfferPlace(shift: id, volunteer: volunteer.id, isConfirmed: false)).id
    }

    @Test func `two days of ticks print each morning's sheet once, and the roster a day ahead`() async throws {
        let printer = printer()
        _ = try await place("Aygün")
        var written: [String: Int] = [:]
        for _ in 0..<(48 * 12) {
            for (name, count) in try await printer.tick().counts { written[name, default: 0] += count }
            clock.advance(by: .seconds(300))
        }
        #expect(written["morning-sheets"] == 2)
        #expect(written["sheets"] == 1)
        let found = try files()
        #expect(found.contains("2027-02-25/morning-2027-02-25.html"))
        #expect(found.contains("2027-02-26/morning-2027-02-26.html"))
        #expect(found.contains("2027-02-26/march-2027/M-01-r1.html"))
        #expect(found.contains("2027-02-26/march-2027/march-2027.html"))
    }

    @Test func `a roster that has changed is printed again, not at once, and the old one is kept`() async throws {
        clock.set(try Date(utc: "2027-02-26T07:00:00Z"))
        let printer = printer()
        let first = try await place("Aygün")
        #expect(try await printer.tick().counts["sheets"] == 1)
        #expect(try await printer.tick() == .nothing)
        _ = try await store.perform(AnswerAssignments(.confirm, named: [first.code]))
        clock.advance(by: .seconds(60))
        #expect(try await printer.tick() == .nothing)
        clock.advance(by: .seconds(600))
        #expect(try await printer.tick().counts["sheets"] == 1)
        let found = try files().filter { $0.contains("march-2027/") && !$0.hasSuffix("march-2027.html") }
        #expect(found == ["2027-02-26/march-2027/M-01-r2.html", "2027-02-26/march-2027/earlier/M-01-r1.html"])
        // Another scheduler finds them there.
        #expect(try await self.printer().tick() == .nothing)
    }

    @Test(arguments: ["march-2027.html", "M-01-r2.html"])
    func `the whole roster is not left as it was when printing breaks off`(failing: String) async throws {
        clock.set(try Date(utc: "2027-02-26T07:00:00Z"))
        let first = try await place("Aygün")
        _ = try await printer().tick()
        let whole = papers.path + "/2027-02-26/march-2027/march-2027.html"
        let before = try String(contentsOfFile: whole, encoding: .utf8)
        _ = try await store.perform(AnswerAssignments(.decline, named: [first.code]))
        let another = try await place("Rəşad")
        #expect(!before.contains("Rəşad") && another != first)
        await #expect(throws: POSIXError.self) { try await self.printer(failing: failing).tick() }
        _ = try await printer().tick()
        #expect(try String(contentsOfFile: whole, encoding: .utf8).contains("Rəşad"))
        #expect(try files().contains("2027-02-26/march-2027/M-01-r2.html"))
    }

    @Test func `a sheet that is no more is not in the whole roster either`() async throws {
        clock.set(try Date(utc: "2027-02-26T07:00:00Z"))
        _ = try await place("Aygün")
        _ = try await printer().tick()
        let whole = papers.path + "/2027-02-26/march-2027/march-2027.html"
        // A sheet of a shift that was there when the whole was written, and is not now.
        try Data("old".utf8).write(to: URL(filePath: papers.path + "/2027-02-26/march-2027/M-09-r1.html"))
        try Data("old".utf8).write(to: URL(filePath: whole))
        _ = try await printer().tick()
        #expect(try String(contentsOfFile: whole, encoding: .utf8) != "old")
        #expect(try files().contains("2027-02-26/march-2027/earlier/M-09-r1.html"))
    }

    @Test func `a paper that was taken away is printed again at the next start`() async throws {
        clock.set(try Date(utc: "2027-02-26T07:00:00Z"))
        _ = try await place("Aygün")
        _ = try await printer().tick()
        try FileManager.default.removeItem(atPath: papers.path + "/2027-02-26/march-2027/M-01-r1.html")
        try FileManager.default.removeItem(atPath: papers.path + "/2027-02-26/march-2027/march-2027.html")
        #expect(try await printer().tick().counts["sheets"] == 1)
    }

    @Test func `a day with nothing to tell is not looked through at every tick`() async throws {
        clock.set(try Date(utc: "2027-02-20T07:00:00Z"))
        _ = try await store.perform(CancelEvent("march-2027"))
        let printer = printer()
        #expect(try await printer.tick() == .nothing)
        // A scheduler that died is something to tell, and leaves no audit row.
        let dead = Heartbeat(
            pid: 1, version: "test", startedAt: clock.now, tickAt: clock.now.addingTimeInterval(-3600),
            tickSinceBoot: BootTime(id: "first", milliseconds: 0), doing: "tick")
        _ = try await store.note(Beat(dead))
        clock.advance(by: .seconds(590))
        #expect(try await printer.tick() == .nothing)
        clock.advance(by: .seconds(20))
        #expect(try await printer.tick().counts == ["morning-sheets": 1])
    }

    @Test func `new rules of a time zone are reckoned with before anything is planned, and audited`() async throws {
        _ = try await place("Aygün")
        let clock = clock
        let planner = Planner(store: store, now: { clock.now })
        _ = try await planner.tick()
        let sound =
            "SELECT starts_at || ' ' || ends_at FROM event UNION ALL SELECT starts_at || ' ' || ends_at FROM shift"
        let before = try await strings(sound)
        let due = try await strings("SELECT due_at FROM reminder ORDER BY id")
        _ = try await store.perform(
            Writing(
                """
                UPDATE event SET zone_rules = '2019a', starts_at = starts_at + 3600, ends_at = ends_at + 3600;
                UPDATE shift SET reports_at = reports_at + 3600, starts_at = starts_at + 3600, ends_at = ends_at + 3600;
                UPDATE reminder SET nominal_at = nominal_at + 3600, due_at = due_at + 3600,
                    not_after = not_after + 3600 WHERE state = 'planned';
                """))
        let report = try await planner.tick()
        #expect(report.counts["reckoned"] == 1 && (report.counts["moved"] ?? 0) > 0)
        #expect(try await strings(sound) == before)
        #expect(try await strings("SELECT due_at FROM reminder ORDER BY id") == due)
        #expect(try await strings("SELECT subject FROM audit WHERE action = 'event.zone-rules'") == ["march-2027"])
        clock.advance(by: .seconds(700))
        #expect(try await planner.tick() == .nothing)
    }

    @Test func `one backup a day, and old jobs and papers go`() async throws {
        let backups = BackupFolder(of: folder.appending(path: "vigil.db").path)
        let keeper = Keeper(store: store, backups: backups, papers: papers, now: { [clock] in clock.now })
        let old = papers.path + "/2027-01-20/march-2026"
        try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: old + "/M-01-r1.pdf"))
        try Data("mine".utf8).write(to: URL(filePath: papers.path + "/2027-01-20/notes.txt"))
        try await store.note(
            NoteJob(
                Job(
                    duty: "keeper", beganAt: try Date(utc: "2026-10-01T00:00:00Z"),
                    endedAt: try Date(utc: "2026-10-01T00:00:00Z"), milliseconds: 1, outcome: .done, summary: "")))
        try await store.note(
            NoteJob(
                Job(
                    duty: "keeper", beganAt: clock.now, endedAt: clock.now, milliseconds: 1, outcome: .done, summary: ""
                )))
        try await store.backUp(to: try backups.place(at: try Date(utc: "2027-02-24T10:00:00Z")))
        // Before three in Baku nothing; at three the day's backup, and then none until the next day.
        #expect(try await keeper.tick() == .nothing)
        clock.set(try Date(utc: "2027-02-25T23:05:00Z"))
        let report = try await keeper.tick()
        #expect(report.counts == ["backed-up": 1, "jobs-forgotten": 1, "papers-removed": 1])
        #expect(try await keeper.tick() == .nothing)
        #expect(try backups.entries().count == 2)
        #expect(FileManager.default.fileExists(atPath: papers.path + "/2027-01-20/notes.txt"))
        #expect(!FileManager.default.fileExists(atPath: old))
        clock.advance(by: .seconds(86_400))
        #expect(try await keeper.tick().counts["backed-up"] == 1)
    }

    @Test func `a record file without any backup gets its first before three in the morning, too`() async throws {
        clock.set(try Date(utc: "2027-02-24T20:10:00Z"))
        let backups = BackupFolder(of: folder.appending(path: "vigil.db").path)
        let keeper = Keeper(store: store, backups: backups, now: { [clock] in clock.now })
        #expect(try await keeper.tick().counts == ["backed-up": 1])
        clock.set(try Date(utc: "2027-02-24T23:05:00Z"))
        #expect(try await keeper.tick() == .nothing)
        clock.set(try Date(utc: "2027-02-25T22:55:00Z"))
        #expect(try await keeper.tick() == .nothing)
        clock.set(try Date(utc: "2027-02-25T23:05:00Z"))
        #expect(try await keeper.tick().counts == ["backed-up": 1])
    }

    @Test func `what a killed process left of mails, backups and papers goes after a day, and nothing else`()
        async throws
    {
        let files = FileManager.default
        let batch = "outbox/.batch-" + UUID().uuidString
        let left = [
            batch + "/20270224T140000Z-x@example.org.eml",
            "outbox/.20270224T140000Z-x@example.org.eml.\(UUID().uuidString)", "backups/vigil-20270224T230000Z.db.part",
            "papers/2027-02-26/.morning-2027-02-26.pdf.1", "papers/2027-02-26/march-2027/.M-01-r1.pdf.1-9f3a2b1c",
        ]
        let kept = [
            "outbox/20270224T140000Z-x@example.org.eml", "outbox/.mine.eml", "backups/vigil-20270224T230000Z.db",
            "papers/2027-02-26/.notes.pdf", "papers/mine/.M-01-r1.pdf.1",
        ]
        for path in left + kept {
            let url = folder.appending(path: path)
            try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: url)
        }
        func age(_ seconds: TimeInterval) throws {
            let written = clock.now.addingTimeInterval(-seconds)
            for path in left + kept + [batch] {
                try files.setAttributes(
                    [.modificationDate: written], ofItemAtPath: folder.appending(path: path).path)
            }
        }
        clock.set(try Date(utc: "2027-02-25T23:05:00Z"))
        let leftovers = Leftovers(
            outbox: folder.appending(path: "outbox").path, backups: folder.appending(path: "backups").path,
            papers: papers.path)
        let keeper = Keeper(store: store, backups: nil, leftovers: leftovers, now: { [clock] in clock.now })
        try age(80_000)
        #expect(try await keeper.tick() == .nothing)
        clock.advance(by: .seconds(86_400))
        try age(90_000)
        #expect(try await keeper.tick().counts == ["leftovers-removed": left.count])
        for path in left { #expect(!files.fileExists(atPath: folder.appending(path: path).path), "\(path)") }
        for path in kept { #expect(files.fileExists(atPath: folder.appending(path: path).path), "\(path)") }
        #expect(!files.fileExists(atPath: folder.appending(path: batch).path))
    }

    @Test func `the planner looks again when something was changed, and seldom otherwise`() async throws {
        let planner = Planner(store: store, now: { [clock] in clock.now })
        _ = try await place("Aygün")
        #expect(try await planner.tick().counts["planned", default: 0] > 0)
        #expect(try await planner.tick() == .nothing)
        let before = try await store.ask(Reading { db in try String.fetchAll(db, sql: "SELECT id FROM audit").count })
        clock.advance(by: .seconds(15))
        #expect(try await planner.tick() == .nothing)
        #expect(
            try await store.ask(Reading { db in try String.fetchAll(db, sql: "SELECT id FROM audit").count }) == before)
        let second = try await place("Rəşad")
        #expect(try await planner.tick().counts["planned", default: 0] > 0)
        _ = try await store.perform(AnswerAssignments(.decline, named: [second.code]))
        #expect(try await planner.tick().counts["cancelled", default: 0] > 0)
    }
}
