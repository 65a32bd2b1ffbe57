import GRDB
import Persistence
import Volunteering

/// What people got within the last hour by a channel, or are getting at this moment.
struct PersonTraffic {
    private var takenAt: [Volunteer.ID: Int64] = [:]
    private var held: Set<Volunteer.ID> = []

    init(of people: [Volunteer.ID], by channel: Channel, since: Int64, in db: Database) throws {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT message.volunteer_id, message.taken_at, message.claim_token IS NOT NULL
                    FROM json_each(?1) AS person
                    CROSS JOIN message INDEXED BY message_person
                        ON message.volunteer_id = person.value AND message.channel = ?2
                    WHERE (message.taken_at > ?3 AND message.settled_at IS NOT NULL)
                        OR message.claim_token IS NOT NULL
                    """),
            arguments: [people.jsonList, channel, since])
        while let row = try rows.next() {
            let person = Volunteer.ID(row[0])
            if let at = row[1] as Int64? { takenAt[person] = max(takenAt[person] ?? .min, at) }
            if row[2] { held.insert(person) }
        }
    }

    /// When they last got a message; nil when that is longer ago.
    func last(of person: Volunteer.ID) -> Int64? { takenAt[person] }

    /// A message for them is on its way.
    func isHeld(_ person: Volunteer.ID) -> Bool { held.contains(person) }
}
