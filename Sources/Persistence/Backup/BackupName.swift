import Foundation

/// The name of a backup in its folder: the record file's, and when it was made, `vigil-20270225T140000Z.db`.
package struct BackupName: Hashable, Sendable {
    package let stem: String
    package let madeAt: Date

    package init(stem: String, madeAt: Date) {
        self.stem = stem
        self.madeAt = madeAt
    }

    private static var stamp: Date.ISO8601FormatStyle {
        Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().dateSeparator(.omitted)
            .time(includingFractionalSeconds: false).timeSeparator(.omitted).timeZone(separator: .omitted)
    }

    package var file: String { "\(stem)-\(Self.stamp.format(madeAt)).db" }

    /// Nil for a file of another name.
    package init?(file: String) {
        guard file.hasSuffix(".db"), let dash = file.lastIndex(of: "-") else { return nil }
        let written = file[file.index(after: dash)...].dropLast(3)
        do {
            madeAt = try Self.stamp.parse(String(written))
        } catch {
            return nil
        }
        stem = String(file[..<dash])
    }
}
