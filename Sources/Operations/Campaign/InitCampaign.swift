import Foundation
import GRDB
import Language
import Persistence
import Volunteering

/// Writes the campaign into a record file that was just made, with the preset reminder rules.
package struct InitCampaign: Change {
    package let name: String
    package let motto: String
    package let timeZone: String
    package let region: String
    package let language: String

    package init(name: String, motto: String = "", timeZone: String, region: String, language: String) {
        self.name = name
        self.motto = motto
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
        guard Locale.Region(region).isISORegion, region.count == 2 else { throw CampaignError.unknownRegion(region) }
        guard let code = Locale.Language(identifier: language).languageCode, code.isISOLanguage else {
            throw CampaignError.unknownLanguage(language)
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
