import Foundation
import Volunteering

extension Date {
    /// `2027-02-26T15:00:00+04:00`: an instant for programs, in the zone in which people speak of it.
    func iso(in zone: TimeZone) -> String {
        Date.ISO8601FormatStyle(timeZone: zone).year().month().day().dateSeparator(.dash)
            .time(includingFractionalSeconds: false).timeSeparator(.colon)
            .timeZone(separator: .colon).format(self)
    }
}
