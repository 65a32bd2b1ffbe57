import Foundation
import Language
import TestSupport
import Testing
import Volunteering

@testable import Operations

@Suite struct MessageWritingTests {
    @Test(arguments: PaperLanguage.allCases)
    func `every wording is a mail in every language`(language: PaperLanguage) async throws {
        let world = try await MessageWorld()
        try await world.moved()
        try await world.person(language: language.rawValue)
        var texts = ""
        for wording in ReminderWordings.names {
            let content = try await world.content([(wording, shift: 1)])
            #expect(content.language == language.rawValue)
            texts += "=== \(wording)\n\(content.subject)\n\n\(content.text)\n"
            expectGolden(try #require(content.html), "\(wording).\(language.rawValue).html")
        }
        expectGolden(texts, "wordings.\(language.rawValue).txt")
    }

    @Test func `a text message is one segment where it can be`() async throws {
        let world = try await MessageWorld()
        try await world.moved()
        var texts = ""
        for (number, language) in PaperLanguage.allCases.enumerated() {
            try await world.person(number + 10, language: language.rawValue)
            for wording in ReminderWordings.names {
                let content = try await world.content([(wording, shift: 1)], of: number + 10, channel: .sms)
                #expect(content.html == nil && content.calendar == nil && content.leave == nil)
                #expect(!content.text.contains("\n"))
                texts +=
                    "\(language.rawValue) \(wording) \(TextMessageLength(content.text).segments): \(content.text)\n"
            }
        }
        expectGolden(texts, "text-messages.txt")
    }

    @Test func `a post that was corrected is told as it was and as it is`() async throws {
        let world = try await MessageWorld()
        try await world.postWasElsewhere()
        try await world.person(language: "en")
        let letter = try await world.content([("change", shift: 1)]).text
        #expect(letter.contains("West end"))
        #expect(letter.contains("Brigde"))
        let short = try await world.content([("change", shift: 1)], channel: .sms).text
        #expect(short.contains("Bridge, East end of the bridge, under the lamp"))
    }

    @Test func `several reminders are one letter: the pressing first, each shift once`() async throws {
        let world = try await MessageWorld()
        try await world.moved()
        try await world.person(language: "en", on: [1, 2, 3])
        let content = try await world.content([
            ("will-you-come", shift: 3), ("evening-before", shift: 2), ("evening-before", shift: 1),
            ("change", shift: 1),
        ])
        expectGolden("\(content.subject)\n\n\(content.text)", "merged.en.txt")
        expectGolden(try #require(content.html), "merged.en.html")
        expectGolden(
            String(decoding: try #require(content.calendar), as: UTF8.self).replacing("\r\n", with: "\n"), "merged.ics")
        #expect(content.text.components(separatedBy: "Dear").count == 2)
        #expect(content.text.components(separatedBy: "Remembrance\n").count == 2)
    }

    @Test func `shifts of one event with one wording share its sentences and its subject`() async throws {
        let world = try await MessageWorld()
        try await world.person(language: "en", on: [1, 2], .confirmed)
        let content = try await world.content([("evening-before", shift: 2), ("evening-before", shift: 1)])
        #expect(content.subject == "Remembrance March, Friday 26 February: report at 13:15; 16:45")
        #expect(content.text.components(separatedBy: "We are expecting you").count == 2)
        // Who has confirmed can still say no, and is not asked again whether they come.
        #expect(!content.text.contains("I will come"))
        #expect(content.text.components(separatedBy: "I cannot come").count == 3)
    }

    @Test func `without a return address nothing leads anywhere`() async throws {
        let world = try await MessageWorld()
        try await world.person(language: "en")
        let content = try await world.content([("will-you-come", shift: 1)], returnAddress: nil)
        #expect(!content.text.contains("mailto:") && content.leave == nil)
        #expect(content.html?.contains("href") == false)
        #expect(content.text.contains("reply to this message, or call Kamran Əliyev, 0501112244"))
    }

    @Test func `where nobody leads, the control is called`() async throws {
        let world = try await MessageWorld()
        try await world.person(language: "en", on: [2])
        #expect(try await world.content([("will-you-come", shift: 2)]).text.contains("or call 0501112233"))
    }

    @Test(arguments: PaperLanguage.allCases)
    func `a lead is spoken of only where somebody leads`(language: PaperLanguage) async throws {
        let world = try await MessageWorld()
        try await world.person(language: language.rawValue, on: [1, 2])
        let led = try await world.content([("team-and-map", shift: 1)])
        let alone = try await world.content([("team-and-map", shift: 2)])
        #expect(led.subject != alone.subject && led.subject.hasPrefix(alone.subject))
        let words = ["number", "nömrəsini", "номер", "numarasını"]
        #expect(words.contains(where: led.text.contains) && !words.contains(where: alone.text.contains))
    }

    @Test(arguments: PaperLanguage.allCases)
    func `a new time is spoken of only where the time is new`(language: PaperLanguage) async throws {
        let world = try await MessageWorld()
        try await world.movedElsewhere()
        try await world.person(language: language.rawValue)
        let content = try await world.content([("change", shift: 1)])
        let subject = ["now", "yeni vaxt", "теперь", "yeni tarih"]
        #expect(!subject.contains(where: content.subject.contains))
        let text = ["at the new time", "Yeni vaxtda", "в новое время", "Yeni zamanda"]
        #expect(!text.contains(where: content.text.contains))
        #expect(content.text.contains(" → "))
    }

    @Test func `a letter that was written for one is not sent to another`() async throws {
        let world = try await MessageWorld()
        try await world.person(7, "Aygün", "Hüseynova", language: "en")
        try await world.person(8, "Rauf", "<Quliyev>", language: "en")
        let first = try await world.content([("will-you-come", shift: 1)], of: 7)
        let second = try await world.content([("will-you-come", shift: 1)], of: 8)
        #expect(first.subject == second.subject && first.leave != second.leave)
        #expect(second.text.contains("Dear Rauf <Quliyev>,") && !second.text.contains("Aygün"))
        #expect(second.html?.contains("Dear Rauf &lt;Quliyev&gt;,") == true)
    }

    @Test func `letters written one after the other are those written alone`() async throws {
        let world = try await MessageWorld()
        let names = ["Aygün", "<Rauf>", "O''Neil & \u{1F54A}", "Гүлнар", ""]
        for (number, name) in names.enumerated() {
            for (copy, state) in [Assignment.State.offered, .confirmed].enumerated() {
                try await world.person(
                    60 + number * 2 + copy, name, "Q\(number)", language: ["az", "ru"][number % 2], on: [1, 2], state)
            }
        }
        try await world.world.execute("UPDATE assignment SET revision = 300 WHERE volunteer_id > 66")
        let people = Array(60..<60 + names.count * 2)
        let wordings = [("will-you-come", shift: 1), ("training", shift: 2)]
        let together = try await world.contents(wordings, of: people)
        #expect(Set(together.map(\.text)).count == people.count)
        for (person, content) in zip(people, together) {
            #expect(try await world.content(wordings, of: person) == content)
        }
    }

    @Test func `what people typed stays text in a page, and turns or fills nothing`() async throws {
        let world = try await MessageWorld()
        let slot = LetterForm.Slot.leave.mark
        let title = "a\"\u{301} onclick=x <\u{301}script> \u{202E}evil \(slot){{campaign}}&amp;"
        try await world.world.execute("UPDATE event SET title = '\(title)' WHERE id = 1")
        try await world.person(7, "<b>\(slot)", "O''Neil\u{1B}[2J", language: "en")
        let content = try await world.content([("will-you-come", shift: 1)])
        let page = try #require(content.html)
        let scalars = Array(page.unicodeScalars)
        let accents = scalars.indices.filter { scalars[$0] == "\u{301}" }
        #expect(!accents.isEmpty && accents.allSatisfy { scalars[$0 - 1] == ";" })
        #expect(page.contains("&lt;b&gt;\u{FFFD}") && page.contains("O&#39;Neil\u{FFFD}[2J"))
        #expect(page.contains("{{campaign}}&amp;amp;"))
        for text in [page, content.text, content.subject] {
            #expect(!text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" || LetterForm.Slot.isMark($0) })
        }
        #expect(!content.subject.contains("\n") && content.text.components(separatedBy: "VA1.").count == 4)
    }

    @Test func `a cancelled shift is a cancelled date`() async throws {
        let world = try await MessageWorld()
        try await world.person(on: [1], .confirmed)
        try await world.world.execute("UPDATE shift SET state = 'cancelled' WHERE id = 1")
        let calendar = try #require(try await world.content([("cancellation", shift: 1)]).calendar)
        let lines = String(decoding: calendar, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.contains("STATUS:CANCELLED") && lines.contains("METHOD:PUBLISH"))
    }

    @Test func `what is over needs no date`() async throws {
        let world = try await MessageWorld(now: "2027-02-27T08:00:00Z")
        try await world.person(on: [1], .confirmed)
        #expect(try await world.content([("thanks", shift: 1)]).calendar == nil)
    }

    @Test(arguments: [
        ("a", 1), (String(repeating: "a", count: 160), 1), (String(repeating: "a", count: 161), 2),
        (String(repeating: "€", count: 80), 1), (String(repeating: "€", count: 81), 2), ("ə", 1),
        (String(repeating: "ə", count: 70), 1), (String(repeating: "ə", count: 71), 2),
        (String(repeating: "🕯", count: 35), 1), (String(repeating: "🕯", count: 36), 2), ("", 1),
        (String(repeating: "ü", count: 160), 1),
    ])
    func `segments are counted as networks count them`(text: String, segments: Int) {
        #expect(max(1, TextMessageLength(text).segments) == segments)
    }
}

extension MessageWorld {
    /// The first shift began an hour earlier and elsewhere, and everybody had been told.
    func moved() async throws {
        try await tell(
            """
            INSERT INTO notice (id, shift_id, kind, at, reason, was_starts_at, was_ends_at, was_reports_at,
                was_reports_to, was_role, was_place, was_post, was_whereabouts)
            SELECT 1, 1, 'change', 1, 'The square is closed until noon.', starts_at - 90000, ends_at - 90000,
                reports_at - 90000, 'Assembly A1', 'steward', 'Fountain Square', post.name, post.description
            FROM shift JOIN post ON post.id = post_id WHERE shift.id = 1;
            """)
    }

    /// The march is at the same time in another place.
    func movedElsewhere() async throws {
        try await tell(
            """
            INSERT INTO notice (id, shift_id, kind, at, reason, was_starts_at, was_ends_at, was_reports_at,
                was_reports_to, was_role, was_place, was_post, was_whereabouts)
            SELECT 1, 1, 'change', 1, '', starts_at, ends_at, reports_at, reports_to, role, 'Fountain Square',
                post.name, post.description
            FROM shift JOIN post ON post.id = post_id WHERE shift.id = 1;
            """)
    }

    /// The march is when and where it was; the first shift's post had another name and was to be found elsewhere.
    func postWasElsewhere() async throws {
        try await tell(
            """
            INSERT INTO notice (id, shift_id, kind, at, reason, was_starts_at, was_ends_at, was_reports_at,
                was_reports_to, was_role, was_place, was_post, was_whereabouts)
            SELECT 1, 1, 'change', 1, '', shift.starts_at, shift.ends_at, reports_at, reports_to, role, event.place,
                'Brigde', 'West end'
            FROM shift JOIN event ON event.id = event_id WHERE shift.id = 1;
            """)
    }

    /// Everybody who takes a place on the first shift from now on had been told what it was before.
    private func tell(_ notice: String) async throws {
        try await world.execute(
            notice + """

                CREATE TRIGGER test_told AFTER INSERT ON assignment WHEN NEW.shift_id = 1
                BEGIN INSERT INTO notice_person (notice_id, assignment_id, since_id) VALUES (1, NEW.id, 1); END;
                """)
    }
}
