import Foundation
import Testing

@testable import Interchange

@Suite struct MailboxReaderTests {
    private func mails(_ text: String, piece: Int = .max) throws -> [String] {
        let reader = MailboxReader(MemorySource(text, piece: piece))
        var mails: [String] = []
        while let mail = try reader.next() { mails.append(String(decoding: mail, as: UTF8.self)) }
        return mails
    }

    private static let box = """
        From aygun@example.org Thu Feb 25 14:00:00 2027
        Subject: one

        From here on I cannot.
        >From the bridge to the square.
        >>From twice.

        From home at 15:00 I walk.
        From - Thu Feb 25 14:05:00 2027
        is no divider: no empty line is before it

        From 1234567890@xxx Thu Feb 25 14:10:00 +0000 2027
        Subject: two

        Words.

        """

    @Test(arguments: [1, 7, 64, Int.max], ["\n", "\r\n"])
    func `an mbox is taken apart wherever its bytes are cut`(piece: Int, end: String) throws {
        let found = try mails(Self.box.replacing("\n", with: end), piece: piece).map {
            $0.replacing("\r\n", with: "\n")
        }
        #expect(found.count == 2)
        #expect(
            found[0].hasPrefix("Subject: one\n\nFrom here on I cannot.\nFrom the bridge to the square.\n>From twice.\n")
        )
        #expect(found[0].hasSuffix("is no divider: no empty line is before it\n\n"))
        #expect(found[1] == "Subject: two\n\nWords.\n")
    }

    @Test func `one mail alone is one mail, and nothing in it divides`() throws {
        let text = "Subject: x\n\nFrom a@b Thu Feb 25 14:00:00 2027\n>From me\n"
        #expect(try mails(text) == [text])
        #expect(try mails("\n\n" + text) == [text])
    }

    @Test(arguments: ["", "\n\r\n"]) func `nothing holds no mail`(text: String) throws {
        #expect(try mails(text).isEmpty)
    }

    @Test func `a mail without end is cut, and the next one is read`() throws {
        let long = String(repeating: String(repeating: "x", count: 99) + "\n", count: 30_000)
        let found = try mails(
            "From a Thu Feb 25 14:00:00 2027\nSubject: long\n\n\(long)\nFrom b Thu Feb 25 14:00:00 2027\nSubject: next\n"
        )
        #expect(found.count == 2)
        #expect(found[0].utf8.count < 2 << 20)
        #expect(found[1] == "Subject: next\n")
    }

    @Test(arguments: 0..<400)
    func `broken mails are read to their end`(number: Int) throws {
        var random = MutationTests.Seeded(state: UInt64(number))
        var bytes = Array((number % 2 == 0 ? Self.box : ReceivedMailTests.answer).utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            let scrap = [
                "=?utf-8?B?", "?=", "=", "\r", "\n\n", "--b\n", "From x Thu Feb 25 14:00:00 2027\n", "\u{0}", "é", "<",
                "\"",
                "Content-Type: multipart/mixed; boundary=b\n", "Subject: =?utf-8?Q?=3?=\n",
            ][Int.random(in: 0..<13, using: &random)]
            switch Int.random(in: 0...2, using: &random) {
            case 0: bytes.insert(contentsOf: scrap.utf8, at: at)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0...20, using: &random)))
            default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        let reader = MailboxReader(MemorySource(bytes, piece: Int.random(in: 1...64, using: &random)))
        var total = 0
        while let mail = try reader.next() {
            total += mail.count
            guard let read = ReceivedMail(mail) else { continue }
            #expect(read.subject.count <= 1_000 && read.words.count <= 200 && read.senderAddress.count <= 254)
            #expect(!(read.subject + read.words + read.senderName).contains { $0.isNewline })
        }
        #expect(total <= bytes.count)
    }
}
