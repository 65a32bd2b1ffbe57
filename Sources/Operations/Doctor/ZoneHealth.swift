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
        let events = try Row.fetchAll(
            db, sql: "SELECT * FROM event WHERE ends_at > ? AND state <> 'closed' ORDER BY starts_at", arguments: [now])
        let zones = Set(events.map { $0["time_zone"] as String } + [campaign.timeZone])
        let unknown = zones.filter { TimeZone(identifier: $0) == nil }.sorted()
        guard unknown.isEmpty else {
            return [
                Finding(
                    "time-zones", .mustAct, "This machine does not know \(unknown.joined(separator: ", ")).",
                    advice: "apt-get install tzdata")
            ]
        }
        let known = Finding("time-zones", "Known: \(zones.sorted().joined(separator: ", ")).")
        return [known, try zoneRules(of: events, in: db)]
    }

    private func zoneRules(of events: [Row], in db: Database) throws -> Finding {
        let version = TimeZone.timeZoneDataVersion
        let old = events.filter { $0["zone_rules"] as String != version }
        guard !old.isEmpty else { return Finding("zone-rules", "Coming events were reckoned by \(version).") }
        let drifted = try old.filter { try isMoved($0, in: db) }
        let codes = (drifted.isEmpty ? old : drifted).map { $0["code"] as String }.joined(separator: ", ")
        let finding =
            drifted.isEmpty
            ? Finding(
                "zone-rules", .warning, "\(codes): reckoned by other rules than \(version), with the same times.",
                advice: "vigil doctor --fix notes it.")
            : Finding(
                "zone-rules", .mustAct, "\(codes): clocks have changed since the times were reckoned.",
                advice: "vigil doctor --fix reckons them anew; then: vigil reminder plan")
        guard isFixing else { return finding }
        for event in old { try derive(event, version: version, in: db) }
        return finding.repaired(
            drifted.isEmpty ? "Noted." : "Reckoned anew from the times that were typed. Now: vigil reminder plan")
    }

    private func isMoved(_ event: Row, in db: Database) throws -> Bool {
        guard let zone = TimeZone(identifier: event["time_zone"]) else { return false }
        if isMoved(event, columns: ["starts", "ends"], in: zone) { return true }
        return try shifts(of: event, in: db).contains { isMoved($0, columns: ["reports", "starts", "ends"], in: zone) }
    }

    private func isMoved(_ row: Row, columns: [String], in zone: TimeZone) -> Bool {
        columns.contains { Self.seconds(row, $0, in: zone) != row["\($0)_at"] as Int64 }
    }

    private func derive(_ event: Row, version: String, in db: Database) throws {
        guard let zone = TimeZone(identifier: event["time_zone"]) else { return }
        try db.execute(
            sql: "UPDATE event SET starts_at = ?, ends_at = ?, zone_rules = ? WHERE id = ?",
            arguments: [
                Self.seconds(event, "starts", in: zone), Self.seconds(event, "ends", in: zone), version,
                event["id"] as Int64,
            ])
        for shift in try shifts(of: event, in: db) {
            try db.execute(
                sql: "UPDATE shift SET reports_at = ?, starts_at = ?, ends_at = ? WHERE id = ?",
                arguments: [
                    Self.seconds(shift, "reports", in: zone), Self.seconds(shift, "starts", in: zone),
                    Self.seconds(shift, "ends", in: zone), shift["id"] as Int64,
                ])
        }
        try db.audit("event.zone-rules", event["code"], ["from": event["zone_rules"], "to": version])
    }

    private func shifts(of event: Row, in db: Database) throws -> [Row] {
        try Row.fetchAll(db, sql: "SELECT * FROM shift WHERE event_id = ?", arguments: [event["id"] as Int64])
    }

    /// The instant of what was typed; the one that is stored where nothing readable was.
    private static func seconds(_ row: Row, _ name: String, in zone: TimeZone) -> Int64 {
        WallTime(stored: row["\(name)_wall"])?.seconds(in: zone) ?? row["\(name)_at"]
    }
}
