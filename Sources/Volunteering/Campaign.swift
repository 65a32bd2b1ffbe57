import Foundation

/// The whole undertaking; one record file holds exactly one.
package struct Campaign: Hashable, Sendable {
    package var name: String
    package var motto: String
    /// An IANA time zone identifier, such as `Asia/Baku`.
    package var timeZone: String
    /// ISO 3166 alpha-2: the region in which a phone number without a country code is read.
    package var region: String
    /// BCP 47: the language whose alphabet orders names and in which papers are printed.
    package var language: String
    package var createdAt: Date

    package init(
        name: String, motto: String = "", timeZone: String, region: String, language: String, createdAt: Date
    ) {
        self.name = name
        self.motto = motto
        self.timeZone = timeZone
        self.region = region
        self.language = language
        self.createdAt = createdAt
    }

    /// The zone itself; the record file holds only identifiers that were known when they were written.
    package var zone: TimeZone { TimeZone(identifier: timeZone) ?? .gmt }
}
