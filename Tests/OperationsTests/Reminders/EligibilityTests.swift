import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct EligibilityTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let change: String
        let rule: String
        let expected: String
        var testDescription: String { expected }

        init(_ expected: String, _ change: String, rule: String = "evening-before") {
            self.change = change
            self.rule = rule
            self.expected = expected
        }
    }

    @Test(arguments: [
        Case("eligible", "SELECT 1"),
        Case("excluded rule-disabled", "UPDATE reminder_rule SET is_enabled = 0"),
        Case("excluded person-archived", "UPDATE volunteer SET state = 'archived'"),
        Case("excluded person-erased", "UPDATE volunteer SET state = 'erased'"),
        Case("excluded event-draft", "UPDATE event SET state = 'draft'"),
        Case("excluded event-cancelled", "UPDATE event SET state = 'cancelled'"),
        Case("excluded event-closed", "UPDATE event SET state = 'closed'"),
        Case("eligible", "UPDATE event SET state = 'closed'", rule: "thanks"),
        Case("eligible", "UPDATE event SET state = 'cancelled'", rule: "cancellation"),
        Case("excluded event-published", "SELECT 1", rule: "cancellation"),
        Case("excluded shift-cancelled", "UPDATE shift SET state = 'cancelled'"),
        Case("excluded assignment-withdrawn", "UPDATE assignment SET state = 'withdrawn'"),
        Case("excluded assignment-declined", "UPDATE assignment SET state = 'declined'"),
        Case("excluded assignment-confirmed", "SELECT 1", rule: "unconfirmed"),
        Case("excluded other-role", "INSERT INTO reminder_rule_role SELECT id, 'usher' FROM reminder_rule"),
        Case("eligible", "INSERT INTO reminder_rule_role SELECT id, 'marshal' FROM reminder_rule"),
        Case("obstacle no-email", "UPDATE volunteer SET email = NULL, email_key = NULL"),
        Case(
            "obstacle no-phone",
            "UPDATE volunteer SET phone = NULL; UPDATE reminder_rule SET channel = 'call'"),
        Case("obstacle no-phone", "UPDATE volunteer SET phone = NULL; UPDATE reminder_rule SET channel = 'sms'"),
        Case("obstacle address-failed", "INSERT INTO flagged_address VALUES ('email', 'p1@example.org', '550', 0)"),
        Case("obstacle consent-refused", "UPDATE consent SET state = 'refused'"),
        Case("obstacle consent-unknown", "DELETE FROM consent"),
        Case("obstacle consent-unknown", "UPDATE reminder_rule SET channel = 'sms'"),
        // A call by a person needs no consent, only no refusal.
        Case("eligible", "UPDATE reminder_rule SET channel = 'call'"),
        Case(
            "obstacle consent-refused",
            """
            UPDATE reminder_rule SET channel = 'call';
            INSERT INTO consent VALUES (1, 'reminders', 'call', 'refused', 'call', '', 0)
            """),
        // Consent to something else is no consent to reminders.
        Case("obstacle consent-unknown", "UPDATE consent SET purpose = 'news'"),
    ])
    func `the view says who is spoken to and what stands in the way`(example: Case) async throws {
        let world = try await ReminderWorld()
        try await world.addPerson(1)
        try await world.assign(1)
        try await world.execute(example.change)
        let answer = try await world.store.ask(EligibilityLine(rule: example.rule))
        #expect(answer == example.expected)
    }
}
