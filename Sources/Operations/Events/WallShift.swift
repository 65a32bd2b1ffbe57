import Foundation
import Volunteering

/// By how much clocks on the wall differ between an old and a new time, whatever the zone does in between.
struct WallShift: Hashable, Sendable {
    private let seconds: TimeInterval

    init(from old: WallTime, to new: WallTime) {
        seconds = new.instant(in: .gmt).timeIntervalSince(old.instant(in: .gmt))
    }

    func applied(to time: WallTime) -> WallTime {
        WallTime(time.instant(in: .gmt).addingTimeInterval(seconds), in: .gmt)
    }

    var isNothing: Bool { seconds == 0 }
}

extension WallTime {
    /// Reads `2027-02-26T15:00`, as the record file keeps it.
    init?(stored text: String) {
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":").map { Int($0) }
        guard clock.count == 2, let hour = clock[0], let minute = clock[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
    }
}
