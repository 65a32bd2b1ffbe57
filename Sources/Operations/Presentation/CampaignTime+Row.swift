import Foundation
import GRDB
import Volunteering

extension CampaignTime {
    /// An instant of a row that also has its event's `time_zone`.
    init(row: Row, _ column: String) {
        let zone = TimeZone(identifier: row["time_zone"]) ?? .gmt
        self.init(Date(timeIntervalSince1970: row[column]), in: zone)
    }
}
