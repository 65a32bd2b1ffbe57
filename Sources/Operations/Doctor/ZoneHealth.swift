import Foundation
import GRDB
import Persistence
import Volunteering

/// Whether zones are known, and the instants of coming events still follow from what was typed.
///
/// An event keeps the version of the time zone data by which its instants were worked out; where a country has changed
/// its clocks since, the time on the wall is what was promised, and the instants are worked out again.
struct ZoneHealth: Change {
    let isFixing: Bool

    func apply(in db: Database) throws -> [Finding] {
        let campaign = try CampaignQuery().answer(in: db)
        let now = try db.transactionSeconds()
        let zones = try Set(
            String.fetchAll(
                db, sql: "SELECT DISTINCT time_zone FROM event WHERE ends_at > ? AND state <> 'closed'",
                arguments: [now])
        ).union([campaign.timeZone])
        let unknown = zones.filter { TimeZone(identifier: $0) == nil }.sorted()
        guard unknown.isEmpty else {
            return [
                Finding(
                    "time-zones", .mustAct, "This machine does not know \(unknown.joined(separator: ", ")).",
                    advice: "apt-get install tzdata")
            ]
        }
        let known = Finding("time-zones", "Known: \(zones.sorted().joined(separator: ", ")).")
        return [known, try zoneRules(at: now, in: db)]
    }

    private func zoneRules(at now: Int64, in db: Database) throws -> Finding {
        let zones = try ZoneReckoning(at: now, in: db)
        guard !zones.codes.isEmpty else {
            return Finding("zone-rules", "Coming events were reckoned by \(zones.version).")
        }
        let drifted = try zones.drifted(in: db)
        let codes = (drifted.isEmpty ? zones.codes : drifted).joined(separator: ", ")
        let finding =
            drifted.isEmpty
            ? Finding(
                "zone-rules", .warning, "\(codes): reckoned by other rules than \(zones.version), with the same times.",
                advice: "vigil doctor --fix notes it.")
            : Finding(
                "zone-rules", .mustAct, "\(codes): clocks have changed since the times were reckoned.",
                advice: "vigil doctor --fix reckons them anew; then: vigil reminder plan")
        guard isFixing else { return finding }
        try zones.reckon(in: db)
        return finding.repaired(
            drifted.isEmpty ? "Noted." : "Reckoned anew from the times that were typed. Now: vigil reminder plan")
    }
}
