import Foundation
import GRDB
import Language
import Persistence
import Synchronization
import Volunteering

@testable import Operations

/// A campaign in Baku with a march on 26 February 2027, 14:00 to 17:00, in memory, and a clock that is set by hand.
final class ReminderWorld: Sendable {
    /// Where the clock stands.
    final class Clock: Sendable {
        private let instant: Mutex<Date>

        init(_ start: Date) {
            instant = Mutex(start)
        }

        var now: Date { instant.withLock { $0 } }

        func set(_ text: String) {
            instant.withLock { $0 = Date(at: text) }
        }
    }

    let store: Store
    let clock: Clock

    init(now: String = "2027-02-10T08:00:00Z") async throws {
        let clock = Clock(Date(at: now))
        self.clock = clock
        store = try Store.inMemory(actor: "tests") { clock.now }
        _ = try await store.perform(
            InitCampaign(name: "Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az"))
        try await execute(
            """
            INSERT INTO event (id, code, kind, title, state, time_zone, zone_rules, starts_wall, ends_wall,
                starts_at, ends_at, control_phone)
            VALUES (1, 'march', 'march', 'Remembrance March', 'published', 'Asia/Baku', 'test',
                '2027-02-26T14:00', '2027-02-26T17:00', \(Date(at: "2027-02-26T10:00:00Z").wholeSeconds),
                \(Date(at: "2027-02-26T13:00:00Z").wholeSeconds), '+994501112233');
            INSERT INTO post (id, event_id, code, name, kind) VALUES (1, 1, 'B4', 'Bridge', 'route');
            """)
        try await addShift(1)
    }

    func execute(_ sql: String) async throws {
        try await store.perform(Statements(sql: sql))
    }

    /// A shift of the march; 14:00 to 17:00 in Baku unless it says otherwise.
    func addShift(
        _ id: Int, starts: String = "2027-02-26T10:00:00Z", ends: String = "2027-02-26T13:00:00Z",
        role: String = "marshal"
    ) async throws {
        let (start, end) = (Date(at: starts).wholeSeconds, Date(at: ends).wholeSeconds)
        try await execute(
            """
            INSERT INTO shift (id, event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
                starts_at, ends_at, reports_to, minimum, maximum)
            VALUES (\(id), 1, 1, 'B4.\(id)', '\(role)', '', '', '', \(start - 2700), \(start), \(end),
                'Assembly A2', 1, 500)
            """)
    }

    /// A volunteer who can be reached by email and has agreed to it, unless it says otherwise.
    func addPerson(
        _ id: Int, _ given: String = "Aygün", _ family: String = "Hüseynova", email: String? = "@",
        phone: String? = "+", language: String = "az", consents: [Channel: ConsentState] = [.email: .given]
    ) async throws {
        let address = email.map { $0 == "@" ? "p\(id)@example.org" : $0 }
        let number = phone.map { $0 == "+" ? "+9945000000\(id < 10 ? "0" : "")\(id)" : $0 }
        func quoted(_ text: String?) -> String { text.map { "'\($0)'" } ?? "NULL" }
        var sql = """
            INSERT INTO volunteer (id, given_name, family_name, email, email_key, phone, language, created_at,
                sort_key, search_words)
            VALUES (\(id), '\(given)', '\(family)', \(quoted(address)), \(quoted(address)), \(quoted(number)),
                '\(language)', 0, CAST('\(family) \(id)' AS BLOB), 'x');
            """
        for (channel, state) in consents where state != .unknown {
            sql += """
                INSERT INTO consent (volunteer_id, purpose, channel, state, source, at)
                VALUES (\(id), 'reminders', '\(channel)', '\(state)', 'form', 0);
                """
        }
        try await execute(sql)
    }

    /// A place for a person, offered or confirmed, taken at the moment unless it says when.
    func assign(_ person: Int, to shift: Int = 1, _ state: Assignment.State = .confirmed) async throws {
        let now = clock.now.wholeSeconds
        let order = state == .reserve ? "\(person)" : "NULL"
        try await execute(
            """
            INSERT INTO assignment (id, shift_id, volunteer_id, state, reserve_order, created_at, joined_at)
            VALUES (\(person * 10 + shift), \(shift), \(person), '\(state)', \(order), \(now), \(now))
            """)
    }

    func plan() async throws -> PlanOutcome {
        try await store.perform(PlanReminders())
    }

    /// The ledger, one line for each row: rule, assignment, state, and the time on clocks in Baku.
    func ledger(_ condition: String = "true") async throws -> [String] {
        try await store.ask(LedgerLines(condition: condition))
    }

    func count(_ sql: String) async throws -> Int {
        try await store.ask(Count(sql: sql))
    }

    var voice: Voice { voice(.en) }

    func voice(_ language: PaperLanguage) -> Voice {
        Voice(
            campaign: Campaign(
                name: "Remembrance", timeZone: "Asia/Baku", region: "AZ", language: "az", createdAt: clock.now),
            language: language, asOf: clock.now, phone: { $0 })
    }
}

private struct Statements: Change {
    let sql: String

    func apply(in db: Database) throws {
        try db.execute(sql: sql)
        try db.audit("test.prepared", "test")
    }
}

private struct Count: Query {
    let sql: String

    func answer(in db: Database) throws -> Int {
        try Int.fetchOne(db, sql: sql) ?? 0
    }
}

private struct LedgerLines: Query {
    let condition: String

    func answer(in db: Database) throws -> [String] {
        let zone = try CampaignQuery().answer(in: db).zone
        return try GRDB.Row.fetchAll(
            db,
            sql: """
                SELECT rule.code AS rule, reminder.* FROM reminder JOIN reminder_rule AS rule ON rule.id = rule_id
                WHERE \(condition) ORDER BY nominal_at, assignment_id, reminder.id
                """
        ).map { row in
            let due = CampaignTime(Date(timeIntervalSince1970: row["due_at"]), in: zone)
            let reason = row["reason"] as String
            let state = (row["state"] as String) + (reason.isEmpty ? "" : "(\(reason))")
            return "\(row["rule"] as String) A\(row["assignment_id"] as Int) \(state) \(due)"
        }
    }
}

extension Date {
    /// `2027-02-26T10:00:00Z`.
    init(at text: String) {
        guard let date = ISO8601DateFormatter().date(from: text) else { preconditionFailure("\(text) is no instant") }
        self = date
    }
}

extension ReminderRule {
    /// An enabled rule of a test's own.
    static func sample(
        _ timing: Timing, anchor: Anchor = .start, channel: Channel = .email, usefulFor: Int = 86_400
    ) -> ReminderRule {
        ReminderRule(
            id: ID(1), code: "sample", title: "Sample", timing: timing, anchor: anchor, channel: channel,
            usefulFor: usefulFor, audience: [.confirmed], eventStates: [.published], roles: [],
            wording: "team-and-map", callsUnreachable: false, whenUncertain: .hold, isEnabled: true, revision: 1)
    }
}
