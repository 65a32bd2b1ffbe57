import Foundation
import Volunteering

extension Date {
    /// `2027-02-26T15:00:00+04:00`: an instant for programs, in the zone in which people speak of it; `Z` where that is
    /// GMT's time.
    func iso(in zone: TimeZone) -> String {
        let offset = zone.secondsFromGMT(for: self)
        let wall = UniversalClock(addingTimeInterval(TimeInterval(offset))).dateAndTime
        guard offset != 0 else { return wall + "Z" }
        let (hours, minutes) = (abs(offset) / 60).quotientAndRemainder(dividingBy: 60)
        return "\(wall)\(offset < 0 ? "-" : "+")\(UniversalClock.twoDigits(hours)):\(UniversalClock.twoDigits(minutes))"
    }
}
