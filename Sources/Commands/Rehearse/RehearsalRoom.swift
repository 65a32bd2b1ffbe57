import Foundation
import Operations

/// Where a rehearsal is held: a folder of its own for the copy, which goes again, and one for what is kept.
struct RehearsalRoom: Sendable {
    /// For its owner alone.
    let scratch: String
    /// The outbox, the papers and the report.
    let folder: String
    let isKept: Bool
    private let marks: [ScratchFiles.Mark]

    var copy: String { "\(scratch)/record.db" }
    var outbox: String { "\(folder)/outbox" }
    var papers: String { "\(folder)/papers" }

    /// - Throws: ``RehearsalError/folderInUse(_:)``, ``RehearsalError/cannotMakeFolder(path:reason:)``.
    init(keeping kept: String?) throws {
        if let kept { try Self.make(kept) }
        var template = Array("\(FileManager.default.temporaryDirectory.path)/vigil-rehearsal-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw RehearsalError.cannotMakeFolder(
                path: FileManager.default.temporaryDirectory.path, reason: String(cString: strerror(errno)))
        }
        let scratch = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.scratch = scratch
        folder = kept ?? "\(scratch)/kept"
        isKept = kept != nil
        // The copy names people: it goes however the command ends.
        marks = ["", "-wal", "-shm"].map { ScratchFiles.add("\(scratch)/record.db\($0)") }
        if kept == nil { try Self.make(folder) }
    }

    private static func make(_ folder: String) throws {
        do {
            if FileManager.default.fileExists(atPath: folder) {
                guard try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
                    throw RehearsalError.folderInUse(folder)
                }
            }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch let error as RehearsalError {
            throw error
        } catch {
            throw RehearsalError.cannotMakeFolder(path: folder, reason: error.localizedDescription)
        }
    }

    /// Takes away the copy, and what nobody wanted kept.
    func clear() {
        do {
            try FileManager.default.removeItem(atPath: scratch)
        } catch {
            Console.tell("The copy in \(scratch) could not be removed: \(error)\n")
        }
        for mark in marks { ScratchFiles.remove(mark) }
        // A folder in which nothing was kept, since the rehearsal was refused; one with anything in it stays.
        if isKept { rmdir(folder) }
    }
}
