import Foundation
import Testing

@testable import Interchange

@Suite struct ReceivedMailTests {
    static let answer = """
        Return-Path: <aygun@example.org>
        From: =?utf-8?Q?Ayg=C3=BCn?= =?utf-8?B?IEjDvHNleW5vdmE=?= <aygun@example.org>
        To: volunteers@example.org
        Date: Thu, 25 Feb 2027 14:00:00 +0400
        Message-ID: <abc@example.org>
        Subject: =?utf-8?B?UmU6IEfJmWzJmWPJmXnJ?=
         =?utf-8?B?mW0gVkExLkFCQw==?=
         .DEF
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b 1"

        Not for mail programs.
        --b 1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        G=C9=99l=C9=99c=C9=99y=C9=99m, =
        t=C9=99=C5=9F=C9=99kk=C3=BCr.
        > Will you come?
        --
        Sent from my phone
        --b 1
        Content-Type: text/html; charset=utf-8

        <p>Other</p>
        --b 1--
        """

    /// With the one field that makes it a mail, where it has none of them.
    private func mail(_ text: String) throws -> ReceivedMail {
        let isMail = text.contains("Subject:") || text.contains("From:")
        return try #require(ReceivedMail(Array((isMail ? text : "Subject: x\n\(text)").utf8)))
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `a mail says who, when and what`(end: String) throws {
        let read = try mail(Self.answer.replacing("\n", with: end))
        #expect(read.senderName == "Aygün Hüseynova")
        #expect(read.senderAddress == "aygun@example.org")
        #expect(read.id == "<abc@example.org>")
        #expect(read.date == Date(timeIntervalSince1970: 1_803_549_600))
        #expect(read.subject == "Re: Gələcəyəm VA1.ABC .DEF")
        #expect(read.words == "Gələcəyəm, təşəkkür.")
        #expect(!read.isAutomatic)
    }

    @Test(arguments: [
        ("Plain words", "Plain words"), ("=?utf-8?q?a_b=3Dc?=", "a b=c"), ("=?UTF-8*en?B?4oKs?=", "€"),
        ("=?utf-8?b?YQ==?=  =?utf-8?b?Yg==?=", "ab"), ("x =?utf-8?b?YQ==?= y", "x a y"),
        ("=?windows-1251?B?z/Do4uXy?=", "Привет"), ("=?iso-8859-9?Q?g=FCn?=", "gün"), ("=?koi8-r?B?8A==?=", "\u{FFFD}"),
        ("=?utf-8?x?YQ==?=", "=?utf-8?x?YQ==?="), ("=?utf-8?b?YQ==", "=?utf-8?b?YQ=="), ("a =? b", "a =? b"),
        ("=?utf-8?b?YQ?=", "a"), ("", ""), ("=?utf-8?q?caf=E9?=", "caf\u{FFFD}"),
    ])
    func `encoded words become letters`(value: String, text: String) {
        #expect(EncodedWords(Array(value.utf8)).text == text)
    }

    @Test(arguments: [
        ("Thu, 25 Feb 2027 14:00:00 +0400", 1_803_549_600.0), ("25 Feb 2027 10:00 GMT", 1_803_549_600),
        ("Thu, 25 Feb 27 05:00:00 EST", 1_803_549_600), ("Thu, 25 Feb 2027 10:00:00 -0000 (UTC)", 1_803_549_600),
    ])
    func `dates are read as mails write them`(text: String, seconds: Double) {
        #expect(MailDate.date(text) == Date(timeIntervalSince1970: seconds))
    }

    @Test(arguments: ["", "yesterday", "32 Feb 2027 10:00", "1 Foo 2027 10:00", "1 Feb 2027 25:00", "1 Feb 2027"])
    func `what is no date is none`(text: String) {
        #expect(MailDate.date(text) == nil)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", true), ("Auto-Submitted: no", false), ("Precedence: bulk", true),
        ("Precedence: first-class", false), ("X-Autoreply: yes", true), ("Return-Path: <>", true),
        ("Return-Path: <a@example.org>", false), ("Content-Type: multipart/report; report-type=delivery-status", true),
        ("From: MAILER-DAEMON@example.org", true), ("Subject: Automatic reply: Will you come?", true),
        ("Subject: Автоответ: да", true), ("Subject: auto parts", false),
    ])
    func `machines are known by what they say`(field: String, isAutomatic: Bool) throws {
        #expect(try mail("\(field)\n\nx").isAutomatic == isAutomatic)
    }

    @Test(arguments: [
        ("aygun@example.org", "", "aygun@example.org"), ("aygun@example.org (Aygün)", "Aygün", "aygun@example.org"),
        ("\"Hüseynova, Aygün\" <a@example.org>", "Hüseynova, Aygün", "a@example.org"),
        ("<a@example.org>", "", "a@example.org"),
        ("", "", ""),
    ])
    func `senders are read in every form`(value: String, name: String, address: String) throws {
        let read = try mail("Subject: x\nFrom: \(value)\n\n")
        #expect(read.senderName == name)
        #expect(read.senderAddress == address)
    }

    @Test func `what has no header is no mail`() {
        #expect(ReceivedMail(Array("%PDF-1.7\nobj: 1\n\u{1}\u{2}".utf8)) == nil)
        #expect(ReceivedMail([]) == nil)
    }

    @Test func `parts within parts come to an end`() throws {
        var text = "Content-Type: multipart/mixed; boundary=b0\n\n"
        for depth in 1...40 { text += "--b\(depth - 1)\nContent-Type: multipart/mixed; boundary=b\(depth)\n\n" }
        #expect(try mail(text + "--b40\n\ndeep").words == "")
    }

    @Test(arguments: [
        ("base64", "R8mZbMmZY8mZecmZbQ==", "Gələcəyəm"), ("BASE64", "R8mZ\nbMmZ Y8mZecmZbQ", "Gələcəyəm"),
        ("quoted-printable", "a=20b=\nc", "a bc"), ("quoted-printable", "100=", "100"),
        ("8bit", "Gələcəyəm", "Gələcəyəm"),
        ("quoted-printable", "=ZZ", "=ZZ"),
    ])
    func `bodies are read as they were written`(coding: String, body: String, words: String) throws {
        #expect(try mail("Content-Transfer-Encoding: \(coding)\n\n\(body)").words == words)
    }
}
