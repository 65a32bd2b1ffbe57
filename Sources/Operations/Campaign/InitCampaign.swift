import Foundation
import GRDB
import Interchange
import Language
import Persistence
import Telephony
import Volunteering

/// Writes the campaign into a record file that was just made, with the preset reminder rules.
package struct InitCampaign: Change {
    package let name: String
    package let motto: String
    package let timeZone: String
    package let region: String
    package let language: String

    package init(name: String, motto: String = "", timeZone: String, region: String, language: String) {
        self.name = name.trimmedOnOneLine
        self.motto = motto.trimmedOnOneLine
        self.timeZone = timeZone
        self.region = region
        self.language = language
    }

    /// Looks at the values before a file is made for them.
    ///
    /// - Throws: ``CampaignError``.
    package func validate() throws {
        guard name.contains(where: { !$0.isWhitespace }) else { throw CampaignError.noName }
        _ = try TimeZoneNames.zone(timeZone)
        try Self.check(region: region)
        guard let code = Locale.Language(identifier: language).languageCode, code.isISOLanguage else {
            throw CampaignError.unknownLanguage(language)
        }
    }

    /// A region that imports would refuse is refused here; where the phone library cannot be opened, ISO 3166 decides.
    static func check(region: String) throws {
        guard region.count == 2, Locale.Region.isoRegions.contains(Locale.Region(region.uppercased())) else {
            throw CampaignError.unknownRegion(region)
        }
        guard PhoneNumbers.isAvailable else { return }
        do { _ = try PhoneNumbers(region: region) } catch TelephonyError.unknownRegion(let region) {
            throw CampaignError.unknownRegion(region)
        }
    }

    package func apply(in db: Database) throws -> Campaign {
        try validate()
        try db.execute(
            sql: """
                INSERT INTO campaign (id, name, motto, time_zone, region, language, created_at)
                VALUES (1, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [name, motto, timeZone, region.uppercased(), language, try db.transactionSeconds()])
        try db.audit("campaign.started", name, ["time_zone": timeZone, "region": region, "language": language])
        try InstallPresetRules().apply(in: db)
        return try CampaignQuery().answer(in: db)
    }
}
