import Foundation
import Testing

@Suite(.enabled(if: Vigil.isBuilt)) struct SeeingTests {
    @Test func `without a record file, vigil alone says how to begin`() throws {
        let outcome = try Vigil().run([])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("vigil init"))
    }

    @Test func `vigil alone is the status, and only a check fails for what needs a person`() throws {
        let vigil = try Vigil.withMarch()
        #expect(try vigil.mustRun([]).output == vigil.mustRun(["status"]).output)
        #expect(try vigil.mustRun(["--format", "text"]).output.contains("1 person is missing: B4"))
        #expect(try vigil.run(["status", "--check"]).status == 1)
        #expect(try vigil.run(["status", "march-2073"]).status == 65)
    }

    @Test func `the doctor finds a new record file well`() throws {
        let vigil = try Vigil.withMarch()
        chmod(vigil.folder.path, 0o700)
        let outcome = try vigil.mustRun(["doctor", "--full"])
        #expect(!outcome.output.contains("must-act"))
        #expect(try vigil.mustRun(["doctor", "--format", "json"]).output.contains("\"check\" : \"search-index\""))
    }

    @Test func `the doctor names mails that a killed process left behind, and removes them`() throws {
        let vigil = try Vigil.withMarch()
        let left = vigil.path("outbox/.batch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
        try Data("To: somebody".utf8).write(to: URL(filePath: left + "/one.eml"))
        #expect(try vigil.mustRun(["doctor"]).output.contains("ok\tleftovers"))
        try FileManager.default.setAttributes(
            [.modificationDate: Date.now.addingTimeInterval(-90_000)], ofItemAtPath: left)
        #expect(try vigil.mustRun(["doctor"]).output.contains(left))
        try vigil.mustRun(["doctor", "--fix"])
        #expect(!FileManager.default.fileExists(atPath: left))
    }

    /// What is done to a copy of the record file, and the check that must tell of it.
    @Test(arguments: [
        ("truncated", "database"), ("zeroed head", "database"), ("zeroed page", "integrity"), ("text", "database"),
        ("newer", "schema"), ("empty", "database"), ("readable by all", "file-permissions"), ("gone", "file"),
    ])
    func `a damaged file is explained, and left as it is`(damage: String, check: String) throws {
        let vigil = try Vigil.withMarch()
        for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: vigil.database + ending) {
            try vigil.mustRun(["doctor", "--fix"])
        }
        try Self.harm(vigil.database, damage)
        let outcome = try vigil.run(["doctor"])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("must-act\t\(check)\t"))
        #expect(!outcome.talk.contains("error["))
        let isFixed = damage == "readable by all"
        #expect(try vigil.run(["doctor", "--fix"]).status == (isFixed ? 0 : 1))
    }

    private static func harm(_ path: String, _ damage: String) throws {
        let file = URL(filePath: path)
        var bytes = try Data(contentsOf: file)
        switch damage {
        case "truncated": bytes.removeLast(bytes.count - 20_000)
        case "zeroed head": bytes.replaceSubrange(0..<4096, with: Data(count: 4096))
        case "zeroed page": bytes.replaceSubrange(20_480..<24_576, with: Data(count: 4096))
        case "text": bytes = Data("Ad;Soyad\n".utf8)
        // user_version is kept at byte 60 of the head, with the most significant byte first.
        case "newer": bytes.replaceSubrange(60..<64, with: [0, 0, 1, 0])
        case "empty": bytes = Data()
        case "readable by all":
            chmod(path, 0o644)
            return
        default: return try FileManager.default.removeItem(at: file)
        }
        try bytes.write(to: file)
        chmod(path, 0o600)
    }
}
