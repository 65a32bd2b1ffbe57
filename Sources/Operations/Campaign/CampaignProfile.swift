import Documents
import GRDB
import Persistence
import Volunteering

/// The campaign as it stands, with how much it holds.
package struct CampaignProfile: Presentable {
    let name: String
    let motto: String
    let timeZone: String
    let region: String
    let language: String
    let startedAt: CampaignTime
    let volunteers: Int
    let teams: Int
    let events: Int

    private var report: Report {
        Report(
            title: name, subtitle: motto,
            facts: [
                Fact("Time zone", timeZone), Fact("Region", region), Fact("Language", language),
                Fact("Started", "\(startedAt)"), Fact("Volunteers", "\(volunteers)"), Fact("Teams", "\(teams)"),
                Fact("Events", "\(events)"),
            ])
    }

    package func document(in voice: Voice) -> Document { report.document(in: voice) }

    package func records(in voice: Voice) -> Records {
        Records(columns: ["fact", "value"], rows: [["Name", name], ["Motto", motto]] + report.records().rows)
    }
}

package struct CampaignProfileQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> CampaignProfile {
        let campaign = try CampaignQuery().answer(in: db)
        func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(sql)") ?? 0 }
        return CampaignProfile(
            name: campaign.name, motto: campaign.motto, timeZone: campaign.timeZone, region: campaign.region,
            language: campaign.language, startedAt: CampaignTime(campaign.createdAt, in: campaign.zone),
            volunteers: try count("volunteer WHERE state = 'active'"), teams: try count("team"),
            events: try count("event"))
    }
}
