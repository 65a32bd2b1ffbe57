import TestSupport
import Testing

@testable import Interchange

@Suite struct DeliveryReportTests {
    private func report(_ text: String) throws -> DeliveryReport? {
        try #require(ReceivedMail(Array(text.utf8))).report
    }

    @Test(arguments: [
        (Bounce.postfix, DeliveryReport.Fate.refusedAddress, "5.1.1"), (.postfixNoDomain, .refusedAddress, "5.4.4"),
        (.exim, .refusedAddress, "5.1.1"), (.eximOld, .refusedAddress, "550"), (.google, .refusedAddress, "5.1.1"),
        (.exchange, .refusedAddress, "5.1.10"), (.postfixDelayed, .delayed, "4.4.1"),
        (.fullMailbox, .refused, "5.2.2"), (.takenForSpam, .refused, "5.7.1"),
    ])
    func `a report says which mail came back, from whom and why`(
        bounce: Bounce, fate: DeliveryReport.Fate, status: String
    ) throws {
        let report = try #require(try report(bounce.text(of: "abcdefghij234567klmn", to: "Aygun@example.org")))
        #expect(report.fate == fate)
        #expect(report.status == status)
        #expect(report.originals.first == "abcdefghij234567klmn")
        #expect(Set(report.recipients) == ["aygun@example.org"])
        #expect(!report.words.isEmpty && !report.words.contains("@"))
    }

    @Test func `what was delivered, and what people write, is no report`() throws {
        #expect(try report(Bounce.delivered.text(of: "abc", to: "aygun@example.org")) == nil)
        #expect(try report("From: aygun@example.org\nSubject: Yes\n\nMessage-ID: <abc@x>\nStatus: 5.1.1") == nil)
    }

    /// Cut off anywhere, a report is read as far as it goes, and never more.
    @Test(arguments: Bounce.allCases)
    func `a report that was cut off is no danger`(bounce: Bounce) throws {
        let bytes = Array(bounce.text(of: "abc", to: "aygun@example.org").utf8)
        for length in stride(from: 0, to: bytes.count, by: 97) {
            let report = ReceivedMail(Array(bytes.prefix(length)))?.report
            #expect(report?.recipients.allSatisfy { $0 == "aygun@example.org" } ?? true)
        }
    }
}
