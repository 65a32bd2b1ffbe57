import Crypto
import Foundation
import GRDB
import Persistence
import Volunteering

/// The cards of some people, or of everybody who holds a place at an event; one for each place.
package struct PocketCardsQuery: Query {
    package let people: [String]
    package let event: String?

    /// - Parameters:
    ///   - people: As ``FindPerson`` takes them; everybody at the event when there are none.
    ///   - event: Only places there; else those on every shift that is not over.
    package init(people: [String], event: String?) {
        self.people = people
        self.event = event
    }

    /// - Throws: ``CardError``, ``EventError`` or ``PersonError``.
    package func answer(in db: Database) throws -> PocketCards {
        guard !people.isEmpty || event != nil else { throw CardError.nobodyNamed }
        let event = try event.map { try EventQuery($0).answer(in: db) }
        if let event, event.state == .cancelled { throw CardError.cancelled(event: event.code) }
        guard let key = try CardKeyQuery.key(in: db) else { throw CardError.noKey }
        var cards: [PocketCard] = []
        if people.isEmpty {
            cards = try fetch(nil, event: event, key: key, in: db)
            if cards.isEmpty { throw CardError.nobodyHolds(event: event?.code ?? "") }
        } else {
            var seen: Set<Volunteer.ID> = []
            for text in people {
                let person = try FindPerson(text).answer(in: db)
                guard seen.insert(person.id).inserted else { continue }
                let own = try fetch(person.id, event: event, key: key, in: db)
                if own.isEmpty { throw CardError.noPlace(person: person.fullName, event: event?.code) }
                cards += own
            }
        }
        return PocketCards(campaign: try CampaignQuery().answer(in: db).name, cards: cards)
    }

    private func fetch(
        _ person: Volunteer.ID?, event: Event?, key: SymmetricKey, in db: Database
    ) throws -> [PocketCard] {
        let rows = try Row.fetchCursor(
            db,
            sql: Self.sql,
            arguments: [
                "person": person, "event": event?.id, "now": event == nil ? try db.transactionSeconds() : nil,
            ])
        var zones: [String: TimeZone] = [:]
        var leads: [Int64: PocketCard.Lead] = [:]
        var routes = Stations()
        var cards: [PocketCard] = []
        while let row = try rows.next() {
            let identifier: String = row["time_zone"]
            let zone = zones[identifier] ?? TimeZone(identifier: identifier) ?? .gmt
            zones[identifier] = zone
            let shift: Int64 = row["shift_id"]
            if leads[shift] == nil, let name: String = row["lead_name"] {
                leads[shift] = PocketCard.Lead(
                    name: name, phone: row["lead_phone"], isOfSector: row["lead_is_of_sector"])
            }
            let metres = try routes.metres(of: row, in: db)
            cards.append(Self.card(row, zone: zone, lead: leads[shift], metres: metres, key: key))
        }
        return cards
    }

    /// Where posts stand along their events' routes, each looked for once.
    private struct Stations {
        private var lines: [Event.ID: RouteLine?] = [:]
        private var posts: [Post.ID: Double?] = [:]

        mutating func metres(of row: Row, in db: Database) throws -> Double? {
            let post = Post.ID(row["post_id"])
            if let known = posts[post] { return known }
            let event = Event.ID(row["event_id"])
            let line = try lines[event] ?? RouteLine.of(event, in: db)
            lines[event] = line
            var metres: Double?
            if let latitude: Double = row["latitude"], let longitude: Double = row["longitude"],
                let station = line?.station(latitude: latitude, longitude: longitude), station.off <= RouteLine.widest
            {
                metres = station.along
            }
            posts[post] = metres
            return metres
        }
    }

    private static func card(
        _ row: Row, zone: TimeZone, lead: PocketCard.Lead?, metres: Double?, key: SymmetricKey
    ) -> PocketCard {
        func time(_ column: String) -> CampaignTime {
            CampaignTime(Date(timeIntervalSince1970: row[column]), in: zone)
        }
        let id = Assignment.ID(row["id"])
        let middle: String = row["middle_name"]
        let given: String = row["given_name"]
        return PocketCard(
            assignment: id.code, volunteer: Volunteer.ID(row["volunteer_id"]).code, familyName: row["family_name"],
            givenName: middle.isEmpty ? given : "\(given) \(middle)", language: row["language"],
            event: row["event_code"], eventTitle: row["title"], eventPlace: row["event_place"],
            shift: row["shift_code"], post: row["post_code"],
            postName: row["post_name"], sector: row["sector"] ?? "", place: row["description"], metres: metres,
            role: row["role"], state: row["state"], reportsAt: time("reports_at"), reportsTo: row["reports_to"],
            startsAt: time("starts_at"), endsAt: time("ends_at"), lead: lead, controlPhone: row["control_phone"],
            controlNote: row["control_note"],
            code: CardCode(assignment: id, revision: row["revision"]).text(signedBy: key))
    }

    private static let sql = """
        SELECT assignment.id, assignment.shift_id, assignment.volunteer_id, assignment.state, assignment.revision,
            volunteer.given_name, volunteer.middle_name, volunteer.family_name, volunteer.language,
            event.code AS event_code, event.title, event.place AS event_place, event.time_zone, event.control_phone, event.control_note,
            shift.code AS shift_code, shift.role, shift.reports_at, shift.reports_to, shift.starts_at, shift.ends_at,
            shift.event_id, shift.post_id, post.latitude, post.longitude,
            post.code AS post_code, post.name AS post_name, post.description, sector.code AS sector,
            trim(lead.given_name || ' ' || lead.family_name) AS lead_name, lead.phone AS lead_phone,
            shift.lead_id IS NULL AS lead_is_of_sector
        FROM assignment
        JOIN shift ON shift.id = assignment.shift_id AND shift.state = 'planned'
        JOIN event ON event.id = shift.event_id AND event.state <> 'cancelled'
        JOIN post ON post.id = shift.post_id
        JOIN volunteer ON volunteer.id = assignment.volunteer_id AND volunteer.state = 'active'
        LEFT JOIN sector ON sector.id = post.sector_id
        LEFT JOIN volunteer AS lead ON lead.id = coalesce(shift.lead_id, sector.lead_id) AND lead.state = 'active'
        WHERE assignment.state IN ('offered', 'confirmed') AND (:event IS NULL OR event.id = :event)
            AND (:person IS NULL OR volunteer.id = :person) AND (:now IS NULL OR shift.ends_at > :now)
        ORDER BY volunteer.sort_key, volunteer.id, shift.reports_at, assignment.id
        """
}
