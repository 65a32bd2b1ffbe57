import Foundation
import Volunteering

extension WallTime {
    /// The instant as the record file stores it.
    func seconds(in zone: TimeZone) -> Int64 {
        Int64(instant(in: zone).timeIntervalSince1970)
    }

    /// `2027-02-26 15:00`.
    var spoken: String { "\(day) \(clock)" }

    func isBefore(_ other: WallTime) -> Bool {
        (day, hour, minute) < (other.day, other.hour, other.minute)
    }
}
