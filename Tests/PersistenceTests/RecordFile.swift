import Foundation
import GRDB
import Persistence
import TestSupport

/// A fresh folder with room for record files.
final class RecordFile: Sendable {
    private let scratch: ScratchFolder
    var folder: URL { scratch.url }
    let clock: ManualClock
    var path: String { folder.appending(path: "vigil.db").path }

    init() throws {
        scratch = try ScratchFolder()
        clock = ManualClock(try Date(utc: "2027-02-01T08:00:00Z"))
    }

    func create() throws -> Store {
        try Store.create(at: path, actor: "leyla", now: { [clock] in clock.now })
    }

    func open(actor: String = "leyla") throws -> Store {
        try Store.open(at: path, actor: actor, now: { [clock] in clock.now })
    }

    /// Another program's connection, for files that are not ours; it may stay within a transaction.
    func plain() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// All bytes of the file, when nobody has it open.
    func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    func mode(_ ending: String = "") throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + ending)[.posixPermissions] as? Int
    }

    func size(_ ending: String) throws -> Int? {
        guard FileManager.default.fileExists(atPath: path + ending) else { return nil }
        return try FileManager.default.attributesOfItem(atPath: path + ending)[.size] as? Int
    }
}

extension Store {
    func number(_ sql: String) async throws -> Int {
        try await ask(Reading { db in try Int.fetchOne(db, sql: sql) ?? -1 })
    }

    func text(_ sql: String) async throws -> String? {
        try await ask(Reading { db in try String.fetchOne(db, sql: sql) })
    }

    func strings(_ sql: String) async throws -> [String] {
        try await ask(Reading { db in try String.fetchAll(db, sql: sql) })
    }

    func change(_ sql: String) async throws {
        try await perform(Writing(sql))
    }
}
