import Foundation
import GRDB
import Interchange
import Operations
import Persistence
import TestSupport
import Testing
import Volunteering

/// Whatever happens to a file: rows that it did not happen to come in, or the file is refused whole with its place.
///
/// `VIGIL_SOAK=1` tries 10,000 files and prints the slowest and the memory.
@Suite struct MutatedFilesTests {
    private static let isSoak = ProcessInfo.processInfo.environment["VIGIL_SOAK"] != nil
    private static let count = isSoak ? 10_000 : 300

    /// What an import did before it was taken back.
    private struct Tried: Error {
        let families: Set<String>
        let summary: ImportSummary
    }

    @Test func `rows that nothing happened to come in, or the file is refused with line and column`() async throws {
        let world = try await World()
        let before = try await world.contents()
        var slowest = (time: Duration.zero, number: 0)
        var outcomes: [String: (whole: Int, refused: Int)] = [:]
        for number in 0..<Self.count {
            let file = MutatedFile(number)
            let start = ContinuousClock.now
            let isWhole = await isTakenOrRefused(file, in: world)
            let time = ContinuousClock.now - start
            if time > slowest.time { slowest = (time, number) }
            let key = "\(file.kind.rawValue) \(file.isCards ? "cards" : "table")"
            outcomes[key, default: (0, 0)].whole += isWhole ? 1 : 0
            outcomes[key, default: (0, 0)].refused += isWhole ? 0 : 1
        }
        #expect(try await world.contents() == before)
        #expect(outcomes.count == 2 * MutatedFile.Kind.allCases.count)
        for kind in ["untouched", "mark", "utf16", "blankLines", "loneReturns", "ragged"] {
            for shape in ["cards", "table"] { #expect(outcomes["\(kind) \(shape)"]?.refused == 0, "\(kind) \(shape)") }
        }
        #expect(outcomes["nul table"]?.whole == 0)
        #expect(outcomes["nul cards"]?.whole == 0)
        guard Self.isSoak else { return }
        print("slowest \(slowest)")
        for (key, value) in outcomes.sorted(by: { $0.key < $1.key }) { print(key, value) }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        print(status.split(separator: "\n").filter { $0.hasPrefix("VmHWM") || $0.hasPrefix("VmRSS") })
    }

    /// - Returns: Whether the file was read to its end.
    private func isTakenOrRefused(_ file: MutatedFile, in world: World) async -> Bool {
        let source = ImportSource(name: "people") { BytesSource(file.bytes) }
        do {
            try await world.perform(
                Writing { db -> Void in
                    let summary = try ImportVolunteers(source: source).apply(in: db)
                    let families = try String.fetchSet(db, sql: "SELECT family_name FROM volunteer")
                    throw Tried(families: families, summary: summary)
                })
        } catch let tried as Tried {
            let lost = file.untouched.filter { !tried.families.contains($0) }
            #expect(lost.isEmpty, "file \(file.number), \(file.kind): lost \(lost)")
            return true
        } catch let error as TableError {
            let isPlaced = error.position != nil || error.isAboutTheWhole
            #expect(isPlaced, "file \(file.number), \(file.kind): \(error)")
            #expect(file.kind != .untouched)
            return false
        } catch {
            Issue.record("file \(file.number), \(file.kind): \(error)")
        }
        return false
    }

}

extension TableError {
    /// There are no headings, or none that names people: that is no matter of one place.
    fileprivate var isAboutTheWhole: Bool {
        switch fault {
        case .noHeader, .columnMissing, .noCard: true
        default: false
        }
    }
}

/// Bytes in memory.
private final class BytesSource: ByteSource {
    let name = "people"
    private(set) var bytesRead = 0
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var totalBytes: Int? { bytes.count }

    func read(into target: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        let count = min(target.count, bytes.count - bytesRead)
        target.copyBytes(from: bytes[bytesRead..<bytesRead + count])
        bytesRead += count
        return count
    }
}
