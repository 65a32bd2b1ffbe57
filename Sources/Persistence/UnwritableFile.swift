import Foundation
import GRDB

/// A record file that whoever asks may not write, or in whose folder they may make no log.
struct UnwritableFile {
    private let path: String

    /// Nil where it can be written.
    init?(_ path: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(path, W_OK) != 0 || access(folder, W_OK) != 0 else { return nil }
        self.path = path
    }

    private var isReadable: Bool { access(path, R_OK) == 0 }

    /// Why it cannot be worked with.
    var refusal: StoreError { isReadable ? .readOnly(path: path) : .notPermitted(path: path) }

    /// Changes wait beside it that only a writer can read.
    var hasLog: Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    /// Opens it as a file that nobody writes; without a log beside it, all there is to know is in it.
    func reading<T>(_ open: (String) throws -> T?) throws -> T? {
        guard isReadable else { throw refusal }
        let allowed = CharacterSet.urlPathAllowed
        guard let escaped = URL(fileURLWithPath: path).path.addingPercentEncoding(withAllowedCharacters: allowed) else {
            throw refusal
        }
        guard let opened = try open("file:\(escaped)?immutable=1") else { throw refusal }
        return opened
    }
}
