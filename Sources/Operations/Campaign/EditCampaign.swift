import Foundation
import GRDB
import Interchange
import Persistence
import Volunteering

/// Changes what was said when the campaign was started, and everything that follows from it.
package struct EditCampaign: Change {
    package let name: String?
    package let motto: String?
    package let timeZone: String?
    package let region: String?
    package let language: String?

    package init(
        name: String? = nil, motto: String? = nil, timeZone: String? = nil, region: String? = nil,
        language: String? = nil
    ) {
        self.name = name?.trimmedOnOneLine
        self.motto = motto?.trimmedOnOneLine
        self.timeZone = timeZone
        self.region = region
        self.language = language
    }

    package var isEmpty: Bool { [name, motto, timeZone, region, language].allSatisfy { $0 == nil } }

    /// - Throws: ``CampaignError``.
    package func apply(in db: Database) throws -> CampaignEdited {
        let was = try CampaignQuery().answer(in: db)
        var campaign = was
        campaign.name = name ?? was.name
        campaign.motto = motto ?? was.motto
        campaign.timeZone = timeZone ?? was.timeZone
        campaign.region = region?.uppercased() ?? was.region
        campaign.language = language ?? was.language
        try InitCampaign(
            name: campaign.name, motto: campaign.motto, timeZone: campaign.timeZone, region: campaign.region,
            language: campaign.language
        ).validate()
        let items = try differences(from: was, to: campaign, in: db)
        guard !items.isEmpty else { return CampaignEdited(items: []) }
        try db.execute(
            sql: "UPDATE campaign SET name = ?, motto = ?, time_zone = ?, region = ?, language = ?",
            arguments: [campaign.name, campaign.motto, campaign.timeZone, campaign.region, campaign.language])
        if campaign.language != was.language { try SortKeys(language: campaign.language).makeAgain(in: db) }
        let details = items.map { ($0.field.rawValue, "\($0.was) → \($0.value)") }
        try db.audit("campaign.edited", campaign.name, Dictionary(uniqueKeysWithValues: details))
        return CampaignEdited(items: items)
    }

    private func differences(
        from was: Campaign, to campaign: Campaign, in db: Database
    ) throws -> [CampaignEdited.Item] {
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
        var items: [CampaignEdited.Item] = []
        func note(_ field: CampaignEdited.Field, _ old: String, _ new: String, _ follows: String) {
            items.append(.init(field: field, was: old, value: new, follows: follows))
        }
        if campaign.name != was.name { note(.name, was.name, campaign.name, "Papers carry it from now on.") }
        if campaign.motto != was.motto { note(.motto, was.motto, campaign.motto, "Papers carry it from now on.") }
        if campaign.timeZone != was.timeZone {
            note(
                .timeZone, was.timeZone, campaign.timeZone,
                "New events are held in it. The events that there are (\(try count("event"))) keep their own zone "
                    + "and hour; days of calls and reminders are counted in the new one.")
        }
        if campaign.region != was.region {
            note(
                .region, was.region, campaign.region,
                "Numbers without a country code are read as numbers of \(campaign.region). The numbers kept so far "
                    + "(\(try count("volunteer WHERE phone IS NOT NULL"))) stay as they are.")
        }
        if campaign.language != was.language {
            note(
                .language, was.language, campaign.language,
                "Everybody (\(try count("volunteer"))) is put in the order of its alphabet, and papers are in it "
                    + "where it is one of az, en, ru, tr. Rosters that are printed again may be a new revision.")
        }
        return items
    }
}
