import Foundation
import TestSupport

/// The built command, run as people run it: a process of its own, in a fresh folder with a record file of its own.
final class Vigil: Sendable {
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let talk: String
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// Beside the tests, since both are built together.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "vigil")
    static let isBuilt = FileManager.default.isExecutableFile(atPath: executable.path)
    /// Paper can be made: the press was built too.
    static let canPress = FileManager.default.isExecutableFile(
        atPath: executable.deletingLastPathComponent().appending(path: "vigil-press").path)

    private let scratch: ScratchFolder
    var folder: URL { scratch.url }
    var database: String { folder.appending(path: "vigil.db").path }

    init() throws { scratch = try ScratchFolder() }

    /// A campaign with four people, and a march with a post and a shift for two; made once and copied.
    static func withMarch() throws -> Vigil {
        let vigil = try Vigil()
        let made = try march.get()
        for name in try FileManager.default.contentsOfDirectory(atPath: made.folder.path) {
            try FileManager.default.copyItem(atPath: made.path(name), toPath: vigil.path(name))
        }
        return vigil
    }

    private static let march = Result {
        let vigil = try Vigil()
        for arguments in [
            ["init", "Day of Remembrance", "--time-zone", "Asia/Baku", "--region", "AZ", "--language", "az"],
            ["event", "add", "march", "Remembrance march", "--start", "2037-02-26 15:00", "--end", "18:00"],
            ["post", "add", "march-2037", "B4", "Bridge, east side"],
            [
                "shift", "add", "march-2037", "B4", "--role", "marshal", "--from", "15:00", "--to", "18:00", "--max",
                "2",
            ],
        ] {
            try vigil.mustRun(arguments)
        }
        try vigil.importPeople(4)
        return vigil
    }

    /// Könüllü Nömrə1 to the last, V0001 to the last.
    func importPeople(_ count: Int) throws {
        let rows = (1...count).map { "Könüllü,Nömrə\($0),k\($0)@example.org" }
        try mustRun(["volunteer", "import", write(["given_name,family_name,email"] + rows, to: "people.csv")])
        try FileManager.default.removeItem(atPath: path("people.csv"))
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ lines: [String], to name: String) throws -> String {
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path(name)))
        return path(name)
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }

    /// Everything in the folder, without what SQLite keeps beside the record file.
    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix("vigil.db") }.sorted()
    }

    /// A process that has not started yet; its output goes to files, so that no pipe can fill up.
    func process(_ arguments: [String], input: FileHandle = .nullDevice, talksTo name: String) throws -> Process {
        for ending in ["out", "err"] { try Data().write(to: URL(filePath: path("\(name).\(ending)"))) }
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.environment = [
            "VIGIL_DATABASE": database, "VIGIL_ACTOR": "leyla", "HOME": folder.path, "TZ": "Asia/Baku",
            "PATH": "/usr/bin:/bin",
        ]
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path("\(name).out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: path("\(name).err")))
        return process
    }

    func outcome(of process: Process, named name: String) throws -> Outcome {
        let outcome = Outcome(
            status: process.end(), output: try read("\(name).out"), talk: try read("\(name).err"))
        for ending in ["out", "err"] { try FileManager.default.removeItem(atPath: path("\(name).\(ending)")) }
        return outcome
    }

    @discardableResult
    /// - Parameters:
    ///   - inFolder: Whether files are named without their folder, as by somebody who works there.
    ///   - folders: Where programs are looked for.
    func run(
        _ arguments: [String], input: String? = nil, throughTerminal: Bool = false, inFolder: Bool = false,
        path folders: String? = nil
    ) throws -> Outcome {
        let name = ".run-\(UUID().uuidString)"
        var handle = FileHandle.nullDevice
        if let input {
            try Data(input.utf8).write(to: URL(filePath: path("\(name).in")))
            handle = try FileHandle(forReadingFrom: URL(filePath: path("\(name).in")))
        }
        let process = try process(arguments, input: handle, talksTo: name)
        if let folders { process.environment?["PATH"] = folders }
        if inFolder { process.currentDirectoryURL = folder }
        if throughTerminal {
            let words = ([Self.executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
            process.executableURL = URL(filePath: "/usr/bin/script")
            process.arguments = ["--quiet", "--return", "--command", words, "/dev/null"]
        }
        try process.run()
        let outcome = try outcome(of: process, named: name)
        if input != nil { try FileManager.default.removeItem(atPath: path("\(name).in")) }
        return outcome
    }

    struct Failed: Error {
        let arguments: [String]
        let outcome: Outcome
    }

    @discardableResult
    func mustRun(_ arguments: [String], input: String? = nil) throws -> Outcome {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0 else { throw Failed(arguments: arguments, outcome: outcome) }
        return outcome
    }

    /// States of the places on the shift, counted and in the order of the reserve.
    func states() throws -> [String] {
        let rows = try mustRun(["assign", "list", "march-2037"]).lines.dropFirst()
        return rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)[7] }.sorted()
    }
}
