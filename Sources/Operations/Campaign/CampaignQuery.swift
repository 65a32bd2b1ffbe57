import GRDB
import Persistence
import Volunteering

/// The campaign of a record file.
package struct CampaignQuery: Query {
    package init() {}

    package func answer(in db: Database) throws -> Campaign {
        guard let campaign = try Campaign.fetchOne(db, sql: "SELECT * FROM campaign") else {
            throw CampaignError.notStarted
        }
        return campaign
    }
}
