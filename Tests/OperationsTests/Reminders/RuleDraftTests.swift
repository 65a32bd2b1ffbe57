import Foundation
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct RuleDraftTests {
    @Test(arguments: [
        ("14d", 1_209_600, "14 days"), ("48h", 172_800, "2 days"), ("90min", 5_400, "90 minutes"),
        ("1d12h", 129_600, "36 hours"), ("1 d 1 h", 90_000, "25 hours"), ("2H", 7_200, "2 hours"),
        ("1day", 86_400, "1 day"), ("100h", 360_000, "4 days 4 hours"),
    ])
    func `a length of time is read as people type it`(text: String, seconds: Int, words: String) throws {
        let span = try SpanPhrase(text)
        #expect(span.seconds == seconds)
        #expect(span.words == words)
    }

    @Test(arguments: ["", "d", "14", "0h", "-2d", "2w", "1h1d", "1h2h", "367d", "1.5h", "99999999999999999999d", "2ｄ"])
    func `what is no length of time is refused`(text: String) {
        #expect(throws: ReminderError.badSpan(text)) { try SpanPhrase(text) }
    }

    @Test(arguments: [
        ("reminder.no-timing", #"{}"#),
        ("reminder.two-timings", #"{"before": "10d", "after": "2h"}"#),
        ("reminder.bad-span", #"{"before": "soon"}"#),
        ("reminder.bad-span", #"{"before": "10d", "useful-for": "0h"}"#),
        ("reminder.clock-without-day", #"{"before": "10d", "at": "18:00"}"#),
        ("reminder.day-without-clock", #"{"day-before": 1}"#),
        ("reminder.bad-clock", #"{"day-before": 1, "at": "25:00"}"#),
        ("reminder.bad-clock", #"{"day-before": 1, "at": "6pm"}"#),
        ("reminder.bad-day", #"{"day-before": -1, "at": "18:00"}"#),
        ("reminder.unknown-word", #"{"before": "10d", "channel": "fax"}"#),
        ("reminder.unknown-word", #"{"before": "10d", "to": ["everybody"]}"#),
        ("reminder.unknown-word", #"{"before": "10d", "when-uncertain": "hope"}"#),
        ("reminder.unknown-word", #"{"when": "postponed"}"#),
        ("reminder.nobody-addressed", #"{"before": "10d", "to": []}"#),
        ("reminder.unknown-wording", #"{"before": "10d", "wording": "trainning"}"#),
    ])
    func `a rule that cannot be is refused with what to type`(code: String, told: String) throws {
        let draft = try JSONDecoder().decode(RuleDraft.self, from: Data(told.utf8))
        let error = try #require(throws: ReminderError.self) { try draft.terms(code: "kit") }
        #expect(error.explanation.code == code)
        #expect(error.explanation.hint != nil)
    }

    @Test func `a rule is added, edited, silenced and heard again, and each changes its generation`() async throws {
        let world = try await ReminderWorld()
        var draft = RuleDraft()
        (draft.before, draft.to, draft.usefulFor, draft.wording) = ("10d", ["offered", "confirmed"], "24h", "training")
        let added = try await world.store.perform(AddReminderRule(code: "kit", draft: draft)).items
        #expect(added.map(\.when) == ["10 days before the start"])
        #expect(added.map(\.revision) == [1])

        var edit = RuleDraft()
        edit.usefulFor = "12h"
        let edited = try await world.store.perform(EditReminderRule(code: "kit", draft: edit)).items
        #expect(edited.map(\.revision) == [2])
        #expect(edited.map(\.to) == [["offered", "confirmed"]])
        let audited = try await world.count("SELECT count(*) FROM audit")
        #expect(try await world.store.perform(EditReminderRule(code: "kit", draft: edit)).items == edited)
        #expect(try await world.count("SELECT count(*) FROM audit") == audited)

        let off = try await world.store.perform(SwitchReminderRule(code: "kit", isEnabled: false)).items
        #expect(off.map(\.isEnabled) == [false])
        let on = try await world.store.perform(SwitchReminderRule(code: "kit", isEnabled: true)).items
        #expect(on.map(\.revision) == [3])
    }

    @Test(arguments: [
        ("training", ReminderError.ruleExists("training")), ("Kit day", .badCode("Kit day")), ("", .badCode("")),
    ])
    func `a code that is taken or is none is refused`(code: String, expected: ReminderError) async throws {
        let world = try await ReminderWorld()
        await #expect(throws: expected) {
            var draft = RuleDraft()
            draft.before = "10d"
            _ = try await world.store.perform(AddReminderRule(code: code, draft: draft))
        }
    }

    @Test func `a mistyped code is told, with what was probably meant`() async throws {
        let world = try await ReminderWorld()
        await #expect(throws: ReminderError.noSuchRule("trainig", suggestion: "training")) {
            _ = try await world.store.perform(SwitchReminderRule(code: "trainig", isEnabled: false))
        }
        await #expect(throws: ReminderError.nothingToEdit("training")) {
            _ = try await world.store.perform(EditReminderRule(code: "training", draft: RuleDraft()))
        }
    }
}
