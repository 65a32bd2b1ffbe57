import Foundation

/// A folder for this process alone, gone when it is done.
final class ScratchFolder {
    let path: String

    init() throws(PressFailure) {
        var template = Array((FileManager.default.temporaryDirectory.path + "/vigil-press-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw PressFailure(
                "press.no-scratch", "No scratch folder can be made in \(FileManager.default.temporaryDirectory.path).",
                hint: "Set TMPDIR to a folder that can be written to.", exitStatus: 73)
        }
        path = String(cString: made)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            StandardStreams.tell("warning[press.scratch]: \(path) could not be removed: \(error)")
        }
    }
}
