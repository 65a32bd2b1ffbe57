import Foundation
import GRDB
import Operations
import TestSupport
import Testing
import Volunteering

@testable import Persistence

@Suite struct BackupTests {
    private let scratch: ScratchFolder
    private var folder: URL { scratch.url }
    private var file: String { folder.appending(path: "vigil.db").path }
    private var backup: String { folder.appending(path: "copy.db").path }
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    init() throws { scratch = try ScratchFolder() }

    private func begun() async throws -> Store {
        let store = try Store.create(at: file, actor: "leyla") { Self.now }
        _ = try await store.perform(
            InitCampaign(name: "Day of Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az"))
        return store
    }

    private func teams(_ store: Store) async throws -> [String] {
        try await store.ask(Reading { db in try String.fetchAll(db, sql: "SELECT name FROM team ORDER BY name") })
    }

    private func files() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
    }

    @Test func `a backup is whole, its owner's alone, and leaves nothing beside it`() async throws {
        let store = try await begun()
        _ = try await store.perform(AddTeam(name: "Before"))
        try await store.backUp(to: backup)
        let mode = try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try files().subtracting(["vigil.db", "vigil.db-wal", "vigil.db-shm"]) == ["copy.db"])
        let copy = try Store.open(at: backup, actor: "leyla") { Self.now }
        #expect(try await teams(copy) == ["Before"])
    }

    @Test func `what was restored is what the backup held, for everybody who has the file open`() async throws {
        let store = try await begun()
        _ = try await store.perform(AddTeam(name: "Before"))
        try await store.backUp(to: backup)
        let other = try Store.open(at: file, actor: "other") { Self.now }
        _ = try await store.perform(AddTeam(name: "After"))
        #expect(try await teams(other) == ["After", "Before"])
        try await store.restore(from: backup)
        #expect(try await teams(store) == ["Before"])
        #expect(try await teams(other) == ["Before"])
        #expect(try await teams(Store.open(at: file, actor: "third") { Self.now }) == ["Before"])
    }

    @Test(arguments: [
        (Data(), "backup.not-sound"),
        (Data("not a database, only words, for more than a hundred bytes of them".utf8), "backup.not-sound"),
    ])
    func `what is no backup is not brought back`(content: Data, code: String) async throws {
        let store = try await begun()
        try content.write(to: URL(filePath: backup))
        await #expect {
            try await store.restore(from: backup)
        } throws: { ($0 as? BackupError)?.explanation.code == code }
        #expect(try await teams(store).isEmpty)
    }

    @Test func `a backup with a damaged page is not brought back`() async throws {
        let store = try await begun()
        for number in 1...200 { _ = try await store.perform(AddTeam(name: "Team \(number)")) }
        try await store.backUp(to: backup)
        let handle = try FileHandle(forWritingTo: URL(filePath: backup))
        try handle.seek(toOffset: 4096 * 4)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 8192))
        try handle.close()
        await #expect(throws: BackupError.self) { try await store.restore(from: backup) }
        #expect(try await teams(store).count == 200)
    }

    @Test func `a record file that cannot be read is moved aside`() async throws {
        try await begun().backUp(to: backup)
        for ending in ["", "-wal", "-shm"] { unlink(file + ending) }
        try Data(repeating: 7, count: 9000).write(to: URL(filePath: file))
        let aside = try #require(try BackupFile(backup).replace(file, at: Self.now))
        #expect(try Data(contentsOf: URL(filePath: aside)).count == 9000)
        #expect(try await teams(Store.open(at: file, actor: "leyla") { Self.now }).isEmpty)
    }

    @Test func `a log that was left without its record file is not replayed into the next`() async throws {
        let store = try await begun()
        _ = try await store.perform(AddTeam(name: "Before"))
        try await store.backUp(to: backup)
        _ = try await store.perform(AddTeam(name: "After"))
        let log = try Data(contentsOf: URL(filePath: file + "-wal"))
        try #require(!log.isEmpty)
        // While it is open, as after a crash: closing it would bring the log back.
        try FileManager.default.moveItem(atPath: file, toPath: file + ".gone")
        for ending in ["-wal", "-shm"] { unlink(file + ending) }
        try log.write(to: URL(filePath: file + "-wal"))
        let aside = try #require(try BackupFile(backup).replace(file, at: Self.now))
        #expect(try Data(contentsOf: URL(filePath: aside)) == log)
        #expect(try await teams(Store.open(at: file, actor: "leyla") { Self.now }) == ["Before"])
        #expect(try await teams(store).count == 2)
    }

    @Test func `a restore that cannot move the old log leaves everything as it was, and no half copy`() async throws {
        try await begun().backUp(to: backup)
        for ending in ["", "-wal", "-shm"] { unlink(file + ending) }
        let damaged = Data(repeating: 7, count: 9000)
        for ending in ["", "-wal"] { try damaged.write(to: URL(filePath: file + ending)) }
        let place = BackupName(stem: file + ".damaged", madeAt: Self.now).file + "-wal"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        #expect {
            try BackupFile(backup).replace(file, at: Self.now)
        } throws: { ($0 as? BackupError)?.explanation.code == "backup.cannot-write" }
        #expect(try Data(contentsOf: URL(filePath: file)) == damaged)
        #expect(try !files().contains { $0.contains(".part") })
    }

    @Test func `an empty file is no record file`() throws {
        try Data().write(to: URL(filePath: file))
        #expect(throws: StoreError.notARecordFile(path: file)) {
            try Store.open(at: file, actor: "leyla") { Self.now }
        }
        #expect(try Data(contentsOf: URL(filePath: file)).isEmpty)
    }

    @Test(arguments: ["vigil-20270225T140000Z.db", "a-b-20270225T140000Z.db"])
    func `a backup's name says when it was made`(file: String) throws {
        let name = try #require(BackupName(file: file))
        #expect(name.file == file)
        #expect(name.madeAt == Date(timeIntervalSince1970: 1_803_564_000))
    }

    @Test(arguments: ["vigil.db", "vigil-2027.db", "vigil-20270225T140000Z.txt", "-.db", ""])
    func `other files are no backups`(file: String) {
        #expect(BackupName(file: file) == nil)
    }

    @Test func `all of the last three days stay, those of one day as well`() {
        let backups = [0, 1, 2, 70, 82].map { hours in
            BackupName(stem: "vigil", madeAt: Self.now.addingTimeInterval(-3_600 * hours))
        }
        // The last is older than three days, and not the last of its day.
        #expect(BackupRetention.superfluous(backups, in: .gmt) == [backups[4]])
    }

    @Test func `the last of seven days and of four weeks stay`() {
        // Twice a day for sixty days.
        let backups = (0..<120).map { half in
            BackupName(stem: "vigil", madeAt: Self.now.addingTimeInterval(Double(half) * 43_200))
        }
        let gone = Set(BackupRetention.superfluous(backups, in: .gmt))
        let kept = backups.filter { !gone.contains($0) }
        // Three days have two each. Seven days reach over two weeks, whose last days they hold; two more weeks have
        // one each.
        #expect(kept.count == 3 + 7 + 2)
        #expect(kept.last == backups.last)
        #expect(BackupRetention.superfluous(kept, in: .gmt).isEmpty)
    }
}
