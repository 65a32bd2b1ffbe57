import Documents
import Foundation

extension CellValue {
    /// An instant as a spreadsheet knows it: wall time in the zone in which people speak of it.
    static func moment(_ date: Date, in zone: TimeZone) -> CellValue {
        .moment(wall: String(date.iso(in: zone).prefix(16)))
    }
}
