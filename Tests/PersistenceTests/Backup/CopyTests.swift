import Foundation
import GRDB
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

@Suite struct CopyTests {
    @Test func `copying leaves the file and its log as they are, to the byte`() async throws {
        let file = try RecordFile()
        let store = try file.create()
        _ = try await store.perform(
            InitCampaign(name: "Day of Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az"))
        // As a process that died left them: with a log, and nobody there who has them open.
        let dead = try RecordFile()
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: file.path + ending, toPath: dead.path + ending)
        }
        let before = try ["", "-wal"].map { try Data(contentsOf: URL(filePath: dead.path + $0)) }
        try #require(before[1].count > 0)
        let copy = dead.folder.appending(path: "copy.db").path
        try await Store.copy(dead.path, to: copy)
        #expect(try ["", "-wal"].map { try Data(contentsOf: URL(filePath: dead.path + $0)) } == before)
        let opened = try Store.open(at: copy, actor: "leyla", now: { file.clock.now })
        #expect(try await opened.ask(CampaignQuery()).name == "Day of Remembrance")
        var status = stat()
        #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }

    @Test func `what is no record file is refused, and nothing is left`() async throws {
        let file = try RecordFile()
        let copy = file.folder.appending(path: "copy.db").path
        await #expect(throws: StoreError.missing(path: file.path)) { try await Store.copy(file.path, to: copy) }
        try Data("not a database at all, only words".utf8).write(to: URL(filePath: file.path))
        await #expect(throws: (any Error).self) { try await Store.copy(file.path, to: copy) }
        #expect(!FileManager.default.fileExists(atPath: copy))
    }
}
