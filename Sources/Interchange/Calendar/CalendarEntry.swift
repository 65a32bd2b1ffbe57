import Foundation

/// A date in a calendar: a VEVENT of RFC 5545.
package struct CalendarEntry: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// The same in every export of the same thing.
    package let uid: String
    /// Rises when the time or place changes, so that calendars take the newer one.
    package let sequence: Int
    package let startsAt: Date
    package let endsAt: Date
    package let summary: String
    package let description: String
    package let location: String
    package let coordinates: Coordinates?
    package let status: Status

    /// Degrees north and east.
    package struct Coordinates: Hashable, Sendable {
        package let latitude: Double
        package let longitude: Double

        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    package init(
        uid: String, sequence: Int, startsAt: Date, endsAt: Date, summary: String, description: String = "",
        location: String = "", coordinates: Coordinates? = nil, status: Status
    ) {
        self.uid = uid
        self.sequence = sequence
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.summary = summary
        self.description = description
        self.location = location
        self.coordinates = coordinates
        self.status = status
    }
}
