import Foundation

/// The name of a backup in its folder: the record file's, and when it was made, `vigil-20270225T140000Z.db`.
///
/// What a restore put aside says so: `vigil-20270225T140000Z.aside.db`.
package struct BackupName: Hashable, Sendable {
    package let stem: String
    package let madeAt: Date
    /// It holds what a restore took away, and is brought back only when it is named.
    package let isAside: Bool

    private static let ending = ".db"
    private static let asideEnding = ".aside.db"

    package init(stem: String, madeAt: Date, isAside: Bool = false) {
        self.stem = stem
        self.madeAt = madeAt
        self.isAside = isAside
    }

    private static var stamp: Date.ISO8601FormatStyle {
        Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().dateSeparator(.omitted)
            .time(includingFractionalSeconds: false).timeSeparator(.omitted).timeZone(separator: .omitted)
    }

    package var file: String { "\(stem)-\(Self.stamp.format(madeAt))\(isAside ? Self.asideEnding : Self.ending)" }

    /// Nil for a file of another name.
    package init?(file: String) {
        isAside = file.hasSuffix(Self.asideEnding)
        let ending = isAside ? Self.asideEnding : Self.ending
        guard file.hasSuffix(ending), let dash = file.lastIndex(of: "-") else { return nil }
        let written = file[file.index(after: dash)...].dropLast(ending.count)
        do {
            madeAt = try Self.stamp.parse(String(written))
        } catch {
            return nil
        }
        stem = String(file[..<dash])
    }
}
