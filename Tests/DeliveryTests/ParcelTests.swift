import Delivery
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct ParcelTests {
    private func lines(_ parcel: Parcel) -> [String] {
        String(decoding: parcel.mailBytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    /// The header's line, with what it is continued by.
    private func header(_ name: String, of parcel: Parcel) -> String? {
        let unfolded = String(decoding: parcel.mailBytes, as: UTF8.self).replacing("\r\n ", with: " ")
        return unfolded.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name): ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }

    @Test func `a mail is what it was`() throws {
        expectGolden(String(decoding: try ParcelSamples.full().mailBytes, as: UTF8.self), "full.eml")
        expectGolden(String(decoding: try ParcelSamples.reminder().mailBytes, as: UTF8.self), "text.eml")
    }

    @Test func `the same parcel gives the same bytes`() throws {
        #expect(try ParcelSamples.full().mailBytes == ParcelSamples.full().mailBytes)
    }

    @Test(arguments: [
        String(repeating: "Ə", count: 400), String(repeating: "a", count: 400),
        "😀 " + String(repeating: "b ", count: 99),
        "=?UTF-8?B?QQ==?=", "two\r\nBcc: other@example.org", "\u{2028}x\u{85}y\u{0}z", "",
    ])
    func `every line is plain, ends in CRLF and is short`(text: String) throws {
        let name = Mailbox(name: text, address: try EmailAddress("aygun@example.org"))
        let parcel = try ParcelSamples.reminder(to: .mailbox(name), subject: text, text: text, html: text)
        let bytes = parcel.mailBytes
        #expect(bytes.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0x0D || $0 == 0x0A })
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[offset - 1] == 0x0D) }
        #expect(bytes.count { $0 == 0x0D } == bytes.count { $0 == 0x0A })
        #expect(lines(parcel).allSatisfy { $0.utf8.count <= 76 })
        #expect(!lines(parcel).contains { $0.hasPrefix("Bcc") })
    }

    @Test func `a text message is shown as a mail that cannot be sent`() throws {
        let parcel = try ParcelSamples.reminder(to: .phone(DialledNumber("+994501234567")))
        #expect(header("To", of: parcel) == "\"+994501234567\" <+994501234567@sms.invalid>")
    }

    @Test func `how to leave is said by mail and page`() throws {
        let parcel = try ParcelSamples.full()
        #expect(
            header("List-Unsubscribe", of: parcel)
                == "<mailto:team@example.org?subject=leave%20V0042>, <https://example.org/leave/V0042>")
    }

    @Test(arguments: ["", ".", "a..b", "a b", "a@b", "ə", "a\r\nb", "x>", String(repeating: "a", count: 65), "a."])
    func `what cannot name a message is refused`(left: String) {
        #expect(throws: DeliveryError.badMessageID("\(left)@example.org")) {
            try MessageID(left, at: "example.org")
        }
    }

    @Test(arguments: [
        "", "994501234567", "+0501234567", "+12345", "+1234567890123456", "+99450 1234567", "+9945012345٦7",
        "+994501234567\n",
    ])
    func `what networks do not dial is refused`(number: String) {
        #expect(throws: DeliveryError.badNumber(number)) { try DialledNumber(number) }
    }

    @Test(arguments: [
        "a@example.org\r\nRCPT TO:<b@example.org>", "a@example.org>\nDATA", "a@example.org\0", "a\u{7}@example.org",
        "a@example.org,b@example.org", "<a@example.org>", "a b@example.org", "ə@example.org", "a@xatirə.az",
        "\"a\r\n\"@example.org",
    ])
    func `no recipient can carry a command`(text: String) {
        #expect(throws: EmailAddress.Fault.self) { try EmailAddress(text) }
    }

    @Test func `a domain in another script goes in its plain form`() throws {
        #expect(try EmailAddress("ana@xn--xatir-s8d.az").description == "ana@xn--xatir-s8d.az")
    }

    @Test(arguments: ["http://example.org/leave", "https://", "https://a>b", "https://a\r\nb", "https://ə.az", "x"])
    func `a page that is no address is refused`(page: String) throws {
        #expect(throws: DeliveryError.badPage(page)) {
            try LeavingAddress(mailbox: EmailAddress("team@example.org"), subject: "", page: page)
        }
    }

    @Test(arguments: ["", "a", "az\r\n", "az en", "ə"])
    func `a language that is no code is refused`(language: String) throws {
        let sample = try ParcelSamples.reminder()
        #expect(throws: DeliveryError.badLanguage(language)) {
            try Parcel(
                id: sample.id, date: sample.date, from: sample.from, to: sample.recipient, subject: "", text: "",
                language: language)
        }
    }

    @Test func `files come after the words, under harmless names`() throws {
        let parcel = try Parcel(
            id: MessageID("x", at: "example.org"), date: Date(timeIntervalSince1970: 0),
            from: Mailbox(address: EmailAddress("team@example.org")),
            to: .mailbox(Mailbox(address: EmailAddress("lead@example.org"))), subject: "s", text: "t", language: "en",
            attachments: [MailAttachment(name: "a\"b\r\nX: ə.pdf", kind: .pdf, content: Array("%PDF".utf8))])
        let lines = String(decoding: parcel.mailBytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.contains("Content-Type: application/pdf; name=\"a-b--X----.pdf\""))
        #expect(lines.contains("JVBERg=="))
        #expect(!lines.contains { $0.hasPrefix("X:") })
    }
}
