import Foundation
import Volunteering

/// What clocks show around every change of every time zone from 2025 to 2030, by Python's zoneinfo.
///
/// `Zones/make-transitions.py` writes the file.
package struct ZoneTransitions: Sendable {
    package struct Moment: Hashable, Sendable {
        package let wall: WallTime
        /// Since 1970: the first instant after a gap, and the first of two.
        package let seconds: Int64
    }

    /// Of the time zone data that Python had, such as `2025b`.
    package let version: String
    package let zones: [(name: String, moments: [Moment])]

    package static func read(filePath: String = #filePath) throws -> ZoneTransitions {
        let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Zones/transitions.txt")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let groups = text.components(separatedBy: "\n\n")
        let zones = groups.dropFirst().flatMap { group -> [(name: String, moments: [Moment])] in
            let lines = group.split(separator: "\n")
            let moments = lines.dropFirst().compactMap(moment)
            return (lines.first ?? "").split(separator: " ").map { (String($0), moments) }
        }
        return ZoneTransitions(version: groups[0].trimmingCharacters(in: .whitespacesAndNewlines), zones: zones)
    }

    /// `2025-03-30T02:30 1743296400`.
    private static func moment(_ line: Substring) -> Moment? {
        let parts = line.split { $0 == "T" || $0 == ":" || $0 == " " }
        guard parts.count == 4, let day = Day(iso: String(parts[0])), let hour = Int(parts[1]),
            let minute = Int(parts[2]), let seconds = Int64(parts[3])
        else { return nil }
        return Moment(wall: WallTime(day: day, hour: hour, minute: minute), seconds: seconds)
    }
}
