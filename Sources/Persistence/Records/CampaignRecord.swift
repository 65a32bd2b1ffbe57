import Foundation
import GRDB
import Volunteering

/// How our values are read from rows: snake-case columns, instants as whole seconds since 1970.
///
/// Each column by its own name: a `Decodable` asks Swift's runtime what every type of a property can do, which takes a
/// short command longer than the row itself.
package protocol CampaignRecord: FetchableRecord, TableRecord {}

extension Identifier: DatabaseValueConvertible {}

extension Campaign: CampaignRecord {
    package static let databaseTableName = "campaign"

    package init(row: Row) {
        self.init(
            name: row["name"], motto: row["motto"], timeZone: row["time_zone"], region: row["region"],
            language: row["language"], createdAt: Date(timeIntervalSince1970: row["created_at"]))
    }
}

extension Team: CampaignRecord {
    package static let databaseTableName = "team"

    package init(row: Row) {
        self.init(id: row["id"], code: row["code"], name: row["name"])
    }
}

extension Volunteer: CampaignRecord {
    package static let databaseTableName = "volunteer"

    package init(row: Row) {
        self.init(
            id: row["id"], givenName: row["given_name"], middleName: row["middle_name"],
            familyName: row["family_name"], email: row["email"], phone: row["phone"], language: row["language"],
            teamId: row["team_id"], ageBand: row["age_band"], needsSpecialCare: row["needs_special_care"],
            externalId: row["external_id"], notes: row["notes"],
            createdAt: Date(timeIntervalSince1970: row["created_at"]), mergedInto: row["merged_into"])
    }
}

extension Event: CampaignRecord {
    package static let databaseTableName = "event"

    package init(row: Row) {
        self.init(
            id: row["id"], code: row["code"], kind: row["kind"], title: row["title"], state: row["state"],
            timeZone: row["time_zone"], startsAt: Date(timeIntervalSince1970: row["starts_at"]),
            endsAt: Date(timeIntervalSince1970: row["ends_at"]), place: row["place"],
            controlPhone: row["control_phone"], controlNote: row["control_note"], firstAid: row["first_aid"],
            lostChild: row["lost_child"], generation: row["generation"])
    }
}

extension Sector: CampaignRecord {
    package static let databaseTableName = "sector"

    package init(row: Row) {
        self.init(id: row["id"], eventId: row["event_id"], code: row["code"], leadId: row["lead_id"])
    }
}

extension Post: CampaignRecord {
    package static let databaseTableName = "post"

    package init(row: Row) {
        self.init(
            id: row["id"], eventId: row["event_id"], sectorId: row["sector_id"], code: row["code"], name: row["name"],
            kind: row["kind"], description: row["description"], latitude: row["latitude"], longitude: row["longitude"])
    }
}

extension Shift: CampaignRecord {
    package static let databaseTableName = "shift"

    package init(row: Row) {
        self.init(
            id: row["id"], eventId: row["event_id"], postId: row["post_id"], code: row["code"], role: row["role"],
            state: row["state"], reportsAt: Date(timeIntervalSince1970: row["reports_at"]),
            reportsTo: row["reports_to"], startsAt: Date(timeIntervalSince1970: row["starts_at"]),
            endsAt: Date(timeIntervalSince1970: row["ends_at"]), minimum: row["minimum"], maximum: row["maximum"],
            isForAdults: row["is_for_adults"], leadId: row["lead_id"])
    }
}

extension Assignment: CampaignRecord {
    package static let databaseTableName = "assignment"

    package init(row: Row) {
        self.init(
            id: row["id"], shiftId: row["shift_id"], volunteerId: row["volunteer_id"], state: row["state"],
            reserveOrder: row["reserve_order"], revision: row["revision"])
    }
}

extension AgeBand: DatabaseValueConvertible {}
extension Channel: DatabaseValueConvertible {}
extension ConsentState: DatabaseValueConvertible {}
extension Event.Kind: DatabaseValueConvertible {}
extension Event.State: DatabaseValueConvertible {}
extension Post.Kind: DatabaseValueConvertible {}
extension Shift.State: DatabaseValueConvertible {}
extension Assignment.State: DatabaseValueConvertible {}
