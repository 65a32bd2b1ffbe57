import Foundation
import Language
import Volunteering

/// The time zones that the machine knows, for whoever mistyped one.
enum TimeZoneNames {
    /// A zone by its IANA identifier.
    ///
    /// - Throws: ``CampaignError/unknownTimeZone(_:suggestion:)``.
    static func zone(_ identifier: String) throws -> TimeZone {
        guard let zone = TimeZone(identifier: identifier), identifier.contains("/") || identifier == "UTC" else {
            throw CampaignError.unknownTimeZone(identifier, suggestion: closest(to: identifier))
        }
        return zone
    }

    static func closest(to text: String) -> String? {
        Spelling.closest(to: text, among: TimeZone.knownTimeZoneIdentifiers)
            ?? TimeZone.knownTimeZoneIdentifiers.first { zone in
                zone.split(separator: "/").last?.lowercased() == text.lowercased()
            }
    }
}
