import Foundation
import GRDB
import Interchange
import Persistence
import Testing
import Volunteering

@testable import Operations

/// A march with two shifts and a screening after it, and messages about them as they would be written.
struct MessageWorld {
    let world: ReminderWorld

    init(now: String = "2027-02-19T08:00:00Z") async throws {
        world = try await ReminderWorld(now: now)
        try await world.addPerson(50, "Kamran", "Əliyev", email: nil, phone: "+994501112244")
        try await world.addShift(2, starts: "2027-02-26T13:30:00Z", ends: "2027-02-26T15:00:00Z", role: "first-aid")
        try await world.execute(
            """
            INSERT INTO card_key (id, secret, made_at) VALUES (1, zeroblob(32), 0);
            UPDATE event SET place = 'Azadlıq Square', first_aid = 'Tent at B1', lost_child = 'Town hall door';
            UPDATE post SET description = 'East end of the bridge, under the lamp';
            UPDATE shift SET lead_id = 50 WHERE id = 1;
            INSERT INTO event (id, code, kind, title, state, time_zone, zone_rules, starts_wall, ends_wall,
                starts_at, ends_at)
            VALUES (2, 'screening', 'screening', 'Endless Corridor', 'published', 'Asia/Baku', 'test', '', '',
                \(Date(at: "2027-02-26T16:00:00Z").wholeSeconds), \(Date(at: "2027-02-26T18:00:00Z").wholeSeconds));
            INSERT INTO post (id, event_id, code, name, kind) VALUES (2, 2, 'H1', 'Hall 1', 'hall-door');
            INSERT INTO shift (id, event_id, post_id, code, role, reports_wall, starts_wall, ends_wall, reports_at,
                starts_at, ends_at, reports_to, minimum, maximum)
            SELECT 3, 2, 2, 'H1.1', 'usher', '', '', '', starts_at - 1800, starts_at, ends_at, '', 1, 10
            FROM event WHERE id = 2;
            """)
    }

    static let mailbox = ReturnAddress(
        mailbox: address("volunteers@example.org"), leavePage: "https://example.org/leave?list=march&from=mail")

    private static func address(_ text: String) -> EmailAddress {
        do { return try EmailAddress(text) } catch { preconditionFailure("\(text) is no address") }
    }

    /// A person with a place on each of these shifts.
    func person(
        _ id: Int = 7, _ given: String = "Aygün", _ family: String = "Hüseynova", language: String = "az",
        on shifts: [Int] = [1], _ state: Assignment.State = .offered
    ) async throws {
        try await world.addPerson(id, given, family, language: language)
        for shift in shifts { try await world.assign(id, to: shift, state) }
    }

    /// What the person is sent when these wordings are due for their places on these shifts.
    func content(
        _ wordings: [(String, shift: Int)], of person: Int = 7, channel: Channel = .email,
        returnAddress: ReturnAddress? = mailbox
    ) async throws -> MessageContent {
        try #require(try await contents(wordings, of: [person], channel: channel, returnAddress: returnAddress).first)
    }

    /// The same for several people, written one after the other as those of one claim are.
    func contents(
        _ wordings: [(String, shift: Int)], of people: [Int], channel: Channel = .email,
        returnAddress: ReturnAddress? = mailbox
    ) async throws -> [MessageContent] {
        try await world.store.perform(
            Written(
                people: people, wordings: wordings.map(\.0), shifts: wordings.map(\.shift), channel: channel,
                returnAddress: returnAddress))
    }
}

private struct Written: Change {
    let people: [Int]
    let wordings: [String]
    let shifts: [Int]
    let channel: Channel
    let returnAddress: ReturnAddress?

    func apply(in db: Database) throws -> [MessageContent] {
        try db.audit("test.written", "")
        let reminders = try people.map { try self.reminders(of: $0, in: db) }
        let writing = try MessageWriting(
            campaign: CampaignQuery().answer(in: db),
            surroundings: MessageSurroundings(of: reminders.joined().map(\.assignment), in: db),
            phone: { $0.replacing("+994", with: "0") }, returnAddress: returnAddress)
        let before = try ShiftNotice.toldBefore(in: db)
        return try reminders.map { try #require(writing.content(for: $0, before: before)) }
    }

    private func reminders(of person: Int, in db: Database) throws -> [ReminderCandidate] {
        let volunteer = try Volunteer.find(db, id: Volunteer.ID(Int64(person)))
        let facts = try ShiftFacts.fetch(.of(volunteer.id, event: nil), in: db)
        return try zip(wordings, shifts).map { wording, shift in
            let timing: ReminderRule.Timing =
                switch wording {
                case "change": .change
                case "cancellation": .cancellation
                default: .elapsed(seconds: -3_600)
                }
            var rule = ReminderRule.sample(timing, channel: channel)
            rule.wording = wording
            let id = Assignment.ID(Int64(person * 10 + shift))
            let assignment = try Assignment.find(db, id: id)
            return ReminderCandidate(
                rule: rule, shift: try #require(facts[Shift.ID(Int64(shift))]), assignment: id,
                assignmentState: assignment.state, joinedAt: .distantPast,
                person: ReminderCandidate.Person(
                    id: volunteer.id, givenName: volunteer.givenName, middleName: "",
                    familyName: volunteer.familyName, language: volunteer.language, phone: volunteer.phone,
                    emailKey: volunteer.email),
                since: nil, notAfter: nil, verdict: .awaited)
        }
    }
}
