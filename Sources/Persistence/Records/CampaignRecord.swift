import Foundation
import GRDB
import Volunteering

/// How our values are read from rows: snake-case columns, instants as whole seconds since 1970.
package protocol CampaignRecord: Decodable, FetchableRecord, TableRecord {}

extension CampaignRecord {
    package static var databaseColumnDecodingStrategy: DatabaseColumnDecodingStrategy { .convertFromSnakeCase }

    package static func databaseDateDecodingStrategy(for column: String) -> DatabaseDateDecodingStrategy {
        .timeIntervalSince1970
    }
}

extension Identifier: DatabaseValueConvertible {}

extension Campaign: CampaignRecord {
    package static let databaseTableName = "campaign"
}

extension Team: CampaignRecord {
    package static let databaseTableName = "team"
}

extension Volunteer: CampaignRecord {
    package static let databaseTableName = "volunteer"
}

extension Event: CampaignRecord {
    package static let databaseTableName = "event"
}

extension Sector: CampaignRecord {
    package static let databaseTableName = "sector"
}

extension Post: CampaignRecord {
    package static let databaseTableName = "post"
}

extension Shift: CampaignRecord {
    package static let databaseTableName = "shift"
}

extension Assignment: CampaignRecord {
    package static let databaseTableName = "assignment"
}

extension AgeBand: DatabaseValueConvertible {}
extension Channel: DatabaseValueConvertible {}
extension ConsentState: DatabaseValueConvertible {}
extension Event.Kind: DatabaseValueConvertible {}
extension Event.State: DatabaseValueConvertible {}
extension Post.Kind: DatabaseValueConvertible {}
extension Shift.State: DatabaseValueConvertible {}
extension Assignment.State: DatabaseValueConvertible {}
