import Foundation
import Operations

/// Where a rehearsal is held: a folder of its own for the copy, which goes again, and one for what is kept, which is
/// filled beside its place and put there when the rehearsal has ended.
struct RehearsalRoom: Sendable {
    /// For its owner alone.
    let scratch: String
    /// The outbox, the papers and the report, while they are made.
    let folder: String
    /// Where they are to be; nil where nobody wants them.
    let kept: String?
    private let marks: [ScratchFiles.Mark]
    /// Made once and cancelled once.
    nonisolated(unsafe) private let interruption: [any DispatchSourceSignal]

    var isKept: Bool { kept != nil }
    var copy: String { "\(scratch)/record.db" }
    var outbox: String { "\(folder)/outbox" }
    var papers: String { "\(folder)/papers" }

    /// - Throws: ``RehearsalError/folderInUse(_:)``, ``RehearsalError/cannotMakeFolder(path:reason:)``.
    init(keeping kept: String?) throws {
        if let kept { try Self.expectFree(kept) }
        var template = Array("\(FileManager.default.temporaryDirectory.path)/vigil-rehearsal-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw RehearsalError.cannotMakeFolder(
                path: FileManager.default.temporaryDirectory.path, reason: String(cString: strerror(errno)))
        }
        let scratch = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.scratch = scratch
        self.kept = kept
        let folder = kept.map(Self.beside) ?? "\(scratch)/kept"
        self.folder = folder
        // The copy names people: it goes however the command ends.
        marks = ["", "-wal", "-shm"].map { ScratchFiles.add("\(scratch)/record.db\($0)") }
        interruption = Self.onInterruption { for path in [scratch, folder] { Self.takeAway(path) } }
        do { try Self.make(folder) } catch {
            Self.takeAway(scratch)
            throw error
        }
    }

    private static func beside(_ path: String) -> String {
        let place = URL(fileURLWithPath: path)
        let name = ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        return place.deletingLastPathComponent().appendingPathComponent(name).path
    }

    private static func expectFree(_ folder: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { throw RehearsalError.folderInUse(folder) }
        let held: [String]
        do {
            held = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw RehearsalError.cannotMakeFolder(path: folder, reason: error.localizedDescription)
        }
        guard held.isEmpty else { throw RehearsalError.folderInUse(folder) }
    }

    private static func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw RehearsalError.cannotMakeFolder(path: folder, reason: error.localizedDescription)
        }
    }

    /// Ctrl-C and the like end the command when it has tidied up; a handler of a signal alone could not take folders away.
    private static func onInterruption(_ tidy: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
            source.setEventHandler {
                tidy()
                _exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    /// The rehearsal may still be writing into it: then it is taken away again.
    private static func takeAway(_ path: String) {
        for _ in 0..<20 where FileManager.default.fileExists(atPath: path) {
            do { try FileManager.default.removeItem(atPath: path) } catch { usleep(10_000) }
        }
    }

    /// Puts what is kept in its place.
    ///
    /// - Throws: ``RehearsalError/cannotMakeFolder(path:reason:)``.
    func handOver() throws {
        guard let kept else { return }
        guard rename(folder, kept) == 0 else {
            throw RehearsalError.cannotMakeFolder(path: kept, reason: String(cString: strerror(errno)))
        }
    }

    /// Takes away the copy, and what nobody wanted kept or was not finished.
    func clear() {
        for source in interruption { source.cancel() }
        ScratchFiles.watchSignals()
        for path in [scratch, folder] { Self.takeAway(path) }
        for path in [scratch, folder] where FileManager.default.fileExists(atPath: path) {
            Console.tell("\(path) could not be removed.\n")
        }
        for mark in marks { ScratchFiles.remove(mark) }
    }
}
