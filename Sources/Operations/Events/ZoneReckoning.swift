import Foundation
import GRDB
import Persistence
import Volunteering

/// Coming events whose instants were worked out by other rules of time zones than this machine has.
///
/// The time on the wall is what was promised: where a country has changed its clocks since, the instants are worked out
/// again from what was typed. Zones that the machine does not know are left as they are.
struct ZoneReckoning {
    let version = TimeZone.timeZoneDataVersion
    private let events: [Row]

    /// - Parameter now: Whole seconds since 1970.
    init(at now: Int64, in db: Database) throws {
        events = try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM event WHERE ends_at > ? AND state <> 'closed' AND zone_rules <> ? ORDER BY starts_at, id
                """,
            arguments: [now, version]
        ).filter { TimeZone(identifier: $0["time_zone"]) != nil }
    }

    /// The events' codes.
    var codes: [String] { events.map { $0["code"] } }

    /// The codes of those whose instants do not follow any more from what was typed.
    func drifted(in db: Database) throws -> [String] {
        try events.filter { try isMoved($0, in: db) }.map { $0["code"] }
    }

    /// Works the instants out again, and notes by which rules.
    func reckon(in db: Database) throws {
        for event in events { try derive(event, in: db) }
    }

    private func isMoved(_ event: Row, in db: Database) throws -> Bool {
        guard let zone = TimeZone(identifier: event["time_zone"]) else { return false }
        if isMoved(event, columns: ["starts", "ends"], in: zone) { return true }
        return try shifts(of: event, in: db).contains { isMoved($0, columns: ["reports", "starts", "ends"], in: zone) }
    }

    private func isMoved(_ row: Row, columns: [String], in zone: TimeZone) -> Bool {
        columns.contains { Self.seconds(row, $0, in: zone) != row["\($0)_at"] as Int64 }
    }

    private func derive(_ event: Row, in db: Database) throws {
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
