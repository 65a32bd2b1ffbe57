import Foundation
import GRDB
import Persistence
import TestSupport
import Testing
import Volunteering

/// What SQLite itself refuses, whoever asks.
@Suite struct SchemaRuleTests {
    private let store: Store

    /// Two events; march has B4 (for 2, 100–200), B5 (150–250) and B6 (200–300); three people, all on the reserve of none.
    private static let setting = """
        INSERT INTO volunteer (id, given_name, family_name, created_at, sort_key, search_words) VALUES
            (1, 'Aygün', 'Hüseynova', 0, x'01', 'a'), (2, 'Rəşad', 'Quliyev', 0, x'02', 'b'),
            (3, 'Nigar', 'Xəlilova', 0, x'03', 'c');
        INSERT INTO event (id, code, kind, title, time_zone, zone_rules, starts_wall, ends_wall, starts_at, ends_at)
        VALUES (1, 'march', 'march', 'March', 'Asia/Baku', '', '', '', 100, 300),
            (2, 'film', 'screening', 'Screening', 'Asia/Baku', '', '', '', 100, 300);
        INSERT INTO sector (id, event_id, code) VALUES (1, 1, 'B'), (2, 2, 'Hall');
        INSERT INTO post (id, event_id, code, name, kind) VALUES (1, 1, 'B4', 'Bridge', 'route'),
            (2, 1, 'B5', 'Corner', 'route'), (3, 2, 'D1', 'Door', 'hall-door'), (4, 1, 'B6', 'Square', 'route');
        INSERT INTO shift (id, event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
            starts_at, ends_at, minimum, maximum) VALUES
            (1, 1, 1, 'B4', 'marshal', '', '', '', 90, 100, 200, 1, 2),
            (2, 1, 2, 'B5', 'marshal', '', '', '', 140, 150, 250, 1, 2),
            (3, 1, 4, 'B6', 'marshal', '', '', '', 190, 200, 300, 1, 1);
        INSERT INTO audit (at, actor, action, subject, details) VALUES (0, 'leyla', 'test.setting', '', '{}');
        """

    init() async throws {
        store = try Store.inMemory(actor: "leyla", now: { Date(timeIntervalSince1970: 0) })
        try await store.perform(Writing<Void> { db in try db.execute(sql: Self.setting) })
    }

    /// Runs statements that must pass, and one that must not.
    private func refusal(of sql: String, after before: String = "") async throws -> String? {
        if !before.isEmpty { try await store.change(before) }
        do {
            try await store.change(sql)
            return nil
        } catch let error as DatabaseError {
            return error.message
        }
    }

    private static func place(_ shift: Int, _ person: Int, _ state: String = "offered", order: String = "NULL")
        -> String
    {
        """
        INSERT INTO assignment (shift_id, volunteer_id, state, reserve_order, created_at, joined_at)
        VALUES (\(shift), \(person), '\(state)', \(order), 0, 0);
        """
    }

    @Test(arguments: [
        "INSERT INTO campaign (id, name, time_zone, region, language, created_at) VALUES (2, 'A', 'UTC', 'AZ', 'az', 0)",
        "INSERT INTO team (code, name) VALUES ('', 'A')",
        "INSERT INTO volunteer (given_name, family_name, created_at, sort_key, search_words) VALUES ('', '', 0, x'01', '')",
        "UPDATE volunteer SET phone = '0501112233'", "UPDATE volunteer SET phone = '+0501112233'",
        "UPDATE volunteer SET phone = '+12'", "UPDATE volunteer SET email = 'a@example.org'",
        "UPDATE volunteer SET age_band = '17'", "UPDATE volunteer SET needs_special_care = 2",
        "UPDATE volunteer SET state = 'gone'", "UPDATE volunteer SET created_at = 'today'",
        "UPDATE volunteer SET external_id = ''", "UPDATE volunteer SET external_id = 'same'",
        "INSERT INTO volunteer_skill VALUES (1, 'driver', '2027-02-30')",
        "INSERT INTO volunteer_skill VALUES (1, '', NULL)",
        "INSERT INTO consent VALUES (1, 'reminders', 'email', 'unknown', 'form', '', 0)",
        "INSERT INTO consent VALUES (1, 'reminders', 'pigeon', 'given', 'form', '', 0)",
        "INSERT INTO consent VALUES (1, 'reminders', 'email', 'given', '', '', 0)",
        "INSERT INTO emergency_contact VALUES (1, '', '+994501112233', '')",
        "INSERT INTO emergency_contact VALUES (1, 'A', '050', '')",
        "UPDATE event SET ends_at = starts_at", "UPDATE event SET code = 'same'", "UPDATE event SET kind = 'picnic'",
        "INSERT INTO sector (event_id, code) VALUES (1, 'B')",
        "INSERT INTO post (event_id, code, name, kind) VALUES (1, 'b4', 'Other', 'route')",
        "INSERT INTO post (event_id, code, name, kind) VALUES (1, 'C1', 'Other', 'tower')",
        "UPDATE post SET latitude = 40.4", "UPDATE post SET latitude = 91, longitude = 0",
        "UPDATE post SET latitude = 0, longitude = -181",
        "UPDATE shift SET ends_at = starts_at", "UPDATE shift SET reports_at = starts_at + 1",
        "UPDATE shift SET minimum = 0", "UPDATE shift SET minimum = maximum + 1", "UPDATE shift SET maximum = 501",
        "UPDATE shift SET code = 'B4'", "UPDATE shift SET state = 'over'",
        "INSERT INTO shift_skill VALUES (1, '')",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('X', 1, 1)",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('M', 0, 1)",
        "INSERT INTO sheet (series, number) VALUES ('M', 1)",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('C', 1, 1)",
        "INSERT INTO sheet (series, number, contact_day, caller) VALUES ('C', 1, '2027-02-30', 1)",
        "INSERT INTO sheet (series, number, contact_day) VALUES ('C', 1, '2027-02-26')",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('M', 1, 1), ('M', 1, 2)",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('M', 1, 1), ('M', 2, 1)",
        "INSERT INTO audit (at, actor, action, subject, details) VALUES (0, '', 'a', '', '{}')",
        "INSERT INTO audit (at, actor, action, subject, details) VALUES (0, 'leyla', 'a', '', 'no json')",
    ])
    func `values that cannot be are refused`(sql: String) async throws {
        let message = try await refusal(of: sql)
        let words = try #require(message, "SQLite took it")
        #expect(words.contains("constraint failed") || words.contains("cannot store"))
    }

    @Test(arguments: [
        "UPDATE volunteer SET team_id = 99", "UPDATE shift SET lead_id = 99", "UPDATE sector SET lead_id = 99",
        "INSERT INTO consent VALUES (99, 'reminders', 'email', 'given', 'form', '', 0)",
        "INSERT INTO sheet (series, number, shift_id) VALUES ('M', 1, 99)",
        "INSERT INTO assignment (shift_id, volunteer_id, state, created_at, joined_at) VALUES (1, 99, 'offered', 0, 0)",
    ])
    func `nothing refers to what is not there`(sql: String) async throws {
        #expect(try await refusal(of: sql)?.contains("FOREIGN KEY") == true)
    }

    @Test(arguments: [
        (
            "INSERT INTO post (event_id, sector_id, code, name, kind) VALUES (1, 2, 'C1', 'C', 'route')",
            "post.foreign-sector"
        ),
        ("UPDATE post SET sector_id = 2 WHERE id = 1", "post.foreign-sector"),
        (
            """
            INSERT INTO shift (event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
                starts_at, ends_at, minimum, maximum) VALUES (1, 3, 'C', 'marshal', '', '', '', 90, 100, 200, 1, 2)
            """, "shift.foreign-post"
        ),
        ("UPDATE shift SET post_id = 3 WHERE id = 1", "shift.foreign-post"),
        (place(1, 1, "declined"), "assignment.state-edge"), (place(1, 1, "withdrawn"), "assignment.state-edge"),
    ])
    func `what belongs to another event is refused`(sql: String, code: String) async throws {
        #expect(try await refusal(of: sql) == code)
    }

    @Test(arguments: [
        (place(3, 1), place(3, 2), "assignment.full"),
        (place(3, 1, "confirmed"), place(3, 2, "confirmed"), "assignment.full"),
        (
            place(3, 1) + place(3, 2, "reserve", order: "1"),
            "UPDATE assignment SET state = 'offered', reserve_order = NULL WHERE volunteer_id = 2", "assignment.full"
        ),
        (place(1, 1) + place(1, 2), "UPDATE shift SET maximum = 1 WHERE id = 1", "shift.maximum-below-assigned"),
        (place(1, 1), place(2, 1), "assignment.double-booked"),
        (place(3, 1), place(2, 1, "confirmed"), "assignment.double-booked"),
        (
            place(1, 1) + place(2, 1, "reserve", order: "1"),
            "UPDATE assignment SET state = 'offered', reserve_order = NULL WHERE shift_id = 2",
            "assignment.double-booked"
        ),
        (place(1, 1), "UPDATE assignment SET volunteer_id = 2", "assignment.moved"),
        (place(1, 1), "UPDATE assignment SET shift_id = 2", "assignment.moved"),
        (place(1, 1), place(1, 1), "UNIQUE constraint failed: assignment.shift_id, assignment.volunteer_id"),
        (
            place(3, 1, "reserve", order: "1"), place(3, 2, "reserve", order: "1"),
            "UNIQUE constraint failed: assignment.shift_id, assignment.reserve_order"
        ),
    ])
    func `a place is held once, by as many as there is room for`(before: String, sql: String, code: String) async throws
    {
        #expect(try await refusal(of: sql, after: before) == code)
    }

    @Test(arguments: [
        // One after the other, on a shift or at an event that is cancelled, or only waiting.
        place(1, 1) + place(3, 1),
        place(1, 1) + "UPDATE shift SET state = 'cancelled' WHERE id = 1;" + place(2, 1),
        place(1, 1) + place(2, 1, "reserve", order: "1"),
        place(1, 1) + place(1, 2) + place(1, 3, "reserve", order: "1"),
        place(1, 1) + "UPDATE assignment SET state = 'declined';" + place(2, 1),
    ])
    func `who is free may take a place`(sql: String) async throws {
        #expect(try await refusal(of: sql) == nil)
    }

    /// Every pair of an assignment's states.
    private static let pairs = Assignment.State.allCases.flatMap { from in Assignment.State.allCases.map { (from, $0) }
    }

    @Test(arguments: pairs) func `a place goes from state to state along its edges`(
        from: Assignment.State, to: Assignment.State
    ) async throws {
        let edges: [Assignment.State: Set<Assignment.State>] = [
            .offered: [.confirmed, .declined, .withdrawn], .confirmed: [.declined, .withdrawn],
            .reserve: [.offered, .declined, .withdrawn], .declined: [.offered, .reserve],
            .withdrawn: [.offered, .reserve],
        ]
        let starts: [Assignment.State: [Assignment.State]] = [
            .offered: [.offered], .confirmed: [.confirmed], .reserve: [.reserve], .declined: [.offered, .declined],
            .withdrawn: [.offered, .withdrawn],
        ]
        let steps = try #require(starts[from])
        try await store.change(Self.place(1, 1, steps[0].rawValue, order: steps[0] == .reserve ? "1" : "NULL"))
        for state in steps.dropFirst() { try await store.change("UPDATE assignment SET state = '\(state)'") }
        let message = try await refusal(
            of: "UPDATE assignment SET state = '\(to)', reserve_order = \(to == .reserve ? "1" : "NULL")")
        let isAllowed = from == to || edges[from]?.contains(to) == true
        #expect(message == (isAllowed ? nil : "assignment.state-edge"))
    }

    @Test func `who comes back is another generation`() async throws {
        try await store.change(Self.place(1, 1))
        for state in ["confirmed", "declined", "offered", "withdrawn", "offered", "confirmed"] {
            try await store.change("UPDATE assignment SET state = '\(state)'")
        }
        #expect(try await store.number("SELECT revision FROM assignment") == 3)
    }

    /// Every pair of an event's states.
    private static let eventPairs = Event.State.allCases.flatMap { from in Event.State.allCases.map { (from, $0) } }

    @Test(arguments: eventPairs) func `an event goes from state to state along its edges`(
        from: Event.State, to: Event.State
    ) async throws {
        let path: [Event.State: [Event.State]] = [
            .draft: [], .published: [.published], .cancelled: [.cancelled], .closed: [.published, .closed],
        ]
        for state in try #require(path[from]) {
            try await store.change("UPDATE event SET state = '\(state)' WHERE id = 1")
        }
        let edges: [Event.State: Set<Event.State>] = [
            .draft: [.published, .cancelled], .published: [.draft, .cancelled, .closed],
        ]
        let message = try await refusal(of: "UPDATE event SET state = '\(to)' WHERE id = 1")
        #expect(message == (from == to || edges[from]?.contains(to) == true ? nil : "event.state-edge"))
    }

    @Test(arguments: [
        "UPDATE sheet_revision SET content = '{}'", "UPDATE sheet_row SET code = 'B4-9'",
    ])
    func `what was printed stays as it was printed`(sql: String) async throws {
        let printed = """
            INSERT INTO sheet (id, series, number, shift_id) VALUES (1, 'M', 1, 1);
            INSERT INTO sheet_revision (sheet_id, revision, frozen_at, content) VALUES (1, 1, 0, '{"a":1}');
            INSERT INTO sheet_row (sheet_id, revision, position, code, assignment_id) VALUES (1, 1, 1, 'B4-1', 1);
            """
        #expect(try await refusal(of: sql, after: Self.place(1, 1) + printed) != nil)
    }
}
