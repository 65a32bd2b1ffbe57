import Volunteering

/// Why a backup could not be made, trusted or brought back.
package enum BackupError: Error, Hashable, Sendable {
    case noFolder(String)
    case cannotWrite(path: String, reason: String)
    case missing(path: String)
    case notSound(path: String, reason: String)
    case newer(path: String)
    case isRecordFile(path: String)
    case none(folder: String)
    /// There is nothing but what restores put aside.
    case onlyAside(folder: String, newest: String)
    case schedulerRuns(pid: Int32?)
}

extension BackupError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noFolder(let folder):
            Explanation(
                "backup.no-folder", "The folder \(folder) cannot be made or written to.",
                hint: "Name another: --folder FOLDER", kind: .cannotCreate)
        case .cannotWrite(let path, let reason):
            Explanation(
                "backup.cannot-write", "The backup \(path) could not be written: \(reason).",
                hint: "Is there room on the disk? Nothing was left behind.", kind: .inputOutput)
        case .missing(let path):
            Explanation(
                "backup.missing", "There is no backup at \(path).", hint: "List them: vigil backup list",
                kind: .missingInput)
        case .notSound(let path, let reason):
            Explanation(
                "backup.not-sound", "\(path) is not a sound backup: \(reason).",
                hint: "Take another one: vigil backup list", kind: .invalidData)
        case .newer(let path):
            Explanation(
                "backup.newer", "\(path) was made by a newer Vigil.", hint: "Update Vigil on this machine.",
                kind: .invalidData)
        case .isRecordFile(let path):
            Explanation(
                "backup.is-record-file", "\(path) is the record file itself.",
                hint: "Name a backup: vigil backup list", kind: .usage)
        case .none(let folder):
            Explanation(
                "backup.none", "There is no backup in \(folder).", hint: "Make one: vigil backup create",
                kind: .missingInput)
        case .onlyAside(let folder, let newest):
            Explanation(
                "backup.only-aside", "In \(folder) is nothing but what restores put aside.",
                hint: "Name it if it is meant: vigil backup restore \(newest)", kind: .missingInput)
        case .schedulerRuns(let pid):
            Explanation(
                "backup.scheduler-runs",
                "The scheduler is at work on this record file\(pid.map { ", as process \($0)" } ?? "").",
                hint:
                    "Stop it (systemctl stop vigil-watch, or Ctrl-C where vigil watch runs), restore, start it again.",
                kind: .temporary)
        }
    }
}
