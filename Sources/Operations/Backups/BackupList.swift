import Documents
import Foundation
import Persistence
import Volunteering

/// The backups of a record file, oldest first.
package struct BackupList: Listing {
    package struct Item: Encodable, Sendable {
        package let file: String
        package let madeAt: CampaignTime
        package let bytes: Int
        /// It holds what a restore took away: it is brought back only when it is named.
        package let isAside: Bool
        /// What a look at every page said; nil when nobody looked.
        package let verdict: String?
    }

    package let items: [Item]
    package let folder: String
    package var title: String { "Backups in \(folder)" }
    package var emptyNote: String { "There is none yet. Make one: vigil backup create" }

    package init(
        _ entries: [BackupFolder.Entry], in folder: BackupFolder, zone: TimeZone, verdicts: [String: String] = [:]
    ) {
        self.folder = folder.path
        items = entries.map { entry in
            Item(
                file: URL(fileURLWithPath: entry.path).lastPathComponent,
                madeAt: CampaignTime(entry.name.madeAt, in: zone), bytes: entry.bytes,
                isAside: entry.name.isAside, verdict: verdicts[entry.path])
        }
    }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("file", "Backup", .share(3)) { $0.file },
            ListingColumn("made_at", "Made", .share(2), time: \.madeAt),
            ListingColumn(
                "bytes", "Size", .millimetres(22), alignment: .trailing,
                people: { item, _ in
                    let hundredKilobytes = (item.bytes + 50_000) / 100_000
                    return item.bytes < 100_000
                        ? "\((item.bytes + 999) / 1000) kB" : "\(hundredKilobytes / 10).\(hundredKilobytes % 10) MB"
                }, programs: { "\($0.bytes)" }),
            ListingColumn(
                "is_aside", "Kind", .millimetres(26),
                people: { item, _ in item.isAside ? "put aside" : "backup" }, programs: { "\($0.isAside)" }),
            ListingColumn("verdict", "Verdict", .share(2)) { $0.verdict ?? "" },
        ]
    }
}
