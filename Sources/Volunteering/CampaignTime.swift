import Foundation

/// An instant together with the zone in which people speak of it.
package struct CampaignTime: Hashable, Sendable {
    package let instant: Date
    package let zone: TimeZone

    package init(_ instant: Date, in zone: TimeZone) {
        self.instant = instant
        self.zone = zone
    }

    package var wall: WallTime { WallTime(instant, in: zone) }
    package var day: Day { wall.day }
}

extension CampaignTime {
    /// `2027-02-26 15:00–18:00`; an end on another day is named: `2027-02-26 22:00 – 2027-02-27 02:00`.
    package func until(_ end: CampaignTime) -> String {
        day == end.day ? "\(self)–\(end.wall.clock)" : "\(self) – \(end)"
    }
}

extension CampaignTime: CustomStringConvertible {
    /// `2027-02-26 15:00`, in its zone.
    package var description: String { "\(day) \(wall.clock)" }
}

extension CampaignTime: Encodable {
    private enum CodingKeys: String, CodingKey {
        case utc, local, timeZone = "time_zone"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(instant, forKey: .utc)
        try container.encode("\(day)T\(wall.clock)", forKey: .local)
        try container.encode(zone.identifier, forKey: .timeZone)
    }
}
