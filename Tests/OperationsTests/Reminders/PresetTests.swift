import Foundation
import Language
import Persistence
import Testing
import Volunteering

@testable import Operations

@Suite struct PresetTests {
    @Test(arguments: [PaperLanguage.az, .ru, .tr])
    func `every preset's title is printed in the paper's language, and an edited one as it is`(
        language: PaperLanguage
    ) throws {
        for title in try PresetRules.terms().map(\.title) { #expect(RuleTitle.text(title, in: language) != title) }
        #expect(RuleTitle.text("Kit", in: language) == "Kit")
    }

    @Test func `a new campaign has the preset rules, all on`() async throws {
        let rules = try await ReminderWorld().store.ask(ReminderRulesQuery()).items
        #expect(
            rules.map(\.code) == [
                "training", "will-you-come", "team-and-map", "unconfirmed", "evening-before", "today", "thanks",
                "change", "cancellation",
            ])
        #expect(rules.filter { !$0.isEnabled }.isEmpty)
    }

    @Test(arguments: [
        ("training", "14 days before the start", 48 * 3_600, "hold"),
        ("will-you-come", "7 days before the start", 48 * 3_600, "hold"),
        ("team-and-map", "3 days before the start", 24 * 3_600, "resend"),
        ("unconfirmed", "2 days before the start", 24 * 3_600, "resend"),
        ("evening-before", "the day before at 18:00", 4 * 3_600, "resend"),
        ("today", "2 hours before the start", 3_600, "resend"),
        ("thanks", "the day after at 11:00", 7 * 86_400, "hold"),
        ("change", "when the event moves", 30 * 86_400, "resend"),
        ("cancellation", "when the event is cancelled", 30 * 86_400, "resend"),
    ])
    func `presets say when, how long and what if in doubt`(
        code: String, when: String, useful: Int, doubt: String
    ) async throws {
        let rules = try await ReminderWorld().store.ask(ReminderRulesQuery()).items
        let rule = try #require(rules.first { $0.code == code })
        #expect(rule.when == when)
        #expect(rule.usefulForSeconds == useful)
        #expect(rule.whenUncertain == doubt)
    }

    @Test(arguments: [
        ("- code: a\n  before: 3d\n  channel: pigeon", "a: \"pigeon\" is not a channel."),
        ("- code: a", "a: Nothing says when \"a\" speaks."),
        ("- before: 3d", "entry 1: code is missing"),
        ("- code: a\n  before: 3d\n  calls-unreachable: perhaps", "entry 1, calls-unreachable: "),
        ("- [", "line"),
    ])
    func `a fault in the presets is told with its place`(yaml: String, expected: String) throws {
        let error = try #require(throws: ReminderError.self) {
            try PresetRules.terms(in: Array(yaml.utf8), file: "rules.yaml")
        }
        #expect(error.explanation.code == "reminder.bad-preset")
        #expect(error.explanation.summary.contains(expected), "\(error.explanation.summary)")
    }

    @Test(arguments: ReminderWordings.names, PaperLanguage.allCases)
    func `every wording is there in every language and leaves nothing unfilled`(
        name: String, language: PaperLanguage
    ) throws {
        let facts = [
            "campaign": "C & D", "event": "March <1>", "day": "Friday", "span": "14–17", "many": "yes",
            "reports_time": "13:15", "reports": "13:15, A2", "role": "Marshal", "post": "B4 Bridge",
        ]
        let wording = try #require(try ReminderWordings.builtIn.get().wording(name, in: language))
        #expect(wording.subject.line(facts).contains("March <1>"))
        #expect(!wording.text.paragraphs(facts).isEmpty)
        let said =
            [wording.subject.line(facts), wording.sms.line(facts)] + wording.text.paragraphs(facts)
            + wording.after.paragraphs(facts)
        for text in said {
            #expect(
                !text.contains("{") && !text.contains("\n") && !text.contains("  ") && !text.contains(" ."), "\(text)")
        }
    }

    @Test(arguments: [
        ("ru", "az", [PaperLanguage.ru, .az, .en]), ("ka", "az", [.az, .en]), (nil, "tr", [.tr, .en]),
        ("en-GB", "az", [.en, .az, .en]), ("fr", "de", [.en]),
    ])
    func `a wording is looked for in the volunteer's language, the campaign's, then English`(
        volunteer: String?, campaign: String, expected: [PaperLanguage]
    ) {
        #expect(ReminderWordings.languages(volunteer: volunteer, campaign: campaign) == expected)
    }
}
