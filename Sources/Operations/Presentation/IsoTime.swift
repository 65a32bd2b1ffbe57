import Foundation
import Volunteering

extension Date {
    /// `2027-02-26T15:00:00+04:00`: an instant for programs, in the zone in which people speak of it; `Z` where that is
    /// GMT's time.
    ///
    /// By the C library's calendar: the first `ISO8601FormatStyle` of a command makes a `Calendar`, and takes longer than
    /// a short listing.
    func iso(in zone: TimeZone) -> String {
        let offset = zone.secondsFromGMT(for: self)
        var wall = time_t(timeIntervalSince1970.rounded(.down)) + offset
        var parts = tm()
        gmtime_r(&wall, &parts)
        var text = [UInt8](repeating: 0, count: 32)
        let length = text.withUnsafeMutableBytes {
            strftime($0.assumingMemoryBound(to: CChar.self).baseAddress, $0.count, "%Y-%m-%dT%H:%M:%S", &parts)
        }
        let written = String(decoding: text.prefix(length), as: UTF8.self)
        guard offset != 0 else { return written + "Z" }
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(written)\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
