import Delivery
import Foundation
import Interchange
import TestSupport
import Testing

/// Our mails, read by Python's email package.
@Suite(.enabled(if: Sink.isAvailable, "/usr/bin/python3 is not there"))
struct ForeignReaderTests {
    struct Reading: Decodable {
        let subject: String
        let from: [String]
        let replyTo: [String]
        let to: [String]
        let date: String
        let headers: [String]
        let defects: [String]
        let parts: [[String]]
        let texts: [String]
    }

    private func read(_ parcel: Parcel, filePath: String = #filePath) throws -> Reading {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        let script = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Sink/parse.py").path
        process.arguments = ["-I", script]
        let folder = try ScratchFolder()
        let (mail, said) = (folder.url.appending(path: "mail"), folder.url.appending(path: "said"))
        try Data(parcel.mailBytes).write(to: mail)
        try Data().write(to: said)
        process.standardInput = try FileHandle(forReadingFrom: mail)
        process.standardOutput = try FileHandle(forWritingTo: said)
        try process.run()
        try #require(process.end() == 0)
        return try JSONDecoder().decode(Reading.self, from: Data(contentsOf: said))
    }

    @Test func `everything that was written is read`() throws {
        let parcel = try ParcelSamples.full()
        let reading = try read(parcel)
        #expect(reading.defects == [])
        #expect(reading.subject == parcel.subject)
        #expect(reading.from == ["Xatirə mərasimi", "team@example.org"])
        #expect(reading.replyTo == ["Lead, \"B4\"", "lead@example.org"])
        #expect(reading.to == ["Aygün Məmmədova", "aygun@example.org"])
        #expect(reading.date == "2027-02-25T14:00:00+00:00")
        #expect(
            reading.parts == [
                ["multipart/mixed", "", ""], ["multipart/alternative", "", ""], ["text/plain", "utf-8", ""],
                ["text/html", "utf-8", ""], ["text/calendar", "utf-8", "shift.ics"],
            ])
        #expect(reading.texts[0] == parcel.text.replacing("\n", with: "\r\n"))
        #expect(reading.texts[2] == String(decoding: try #require(parcel.calendar), as: UTF8.self))
        #expect(
            reading.headers == [
                "Date", "From", "Reply-To", "To", "Subject", "Message-ID", "Content-Language", "Auto-Submitted",
                "List-Unsubscribe", "MIME-Version", "Content-Type",
            ])
    }

    @Test(arguments: [
        "Sabah 15:00", "Завтра в 15:00: пост B4, и ещё раз — завтра в 15:00, пост B4, не забудьте воды",
        String(repeating: "Ə", count: 200), "😀😀😀", "=?UTF-8?B?QQ==?=", "\"quoted\" (and, more) <x@y>", "تذكير غدًا",
        String(repeating: "long ", count: 60) + "end",
    ])
    func `any subject and name come back whole`(text: String) throws {
        let name = Mailbox(name: text, address: try EmailAddress("aygun@example.org"))
        let reading = try read(ParcelSamples.reminder(to: .mailbox(name), subject: text, text: text))
        #expect(reading.defects == [])
        #expect(reading.subject == text)
        #expect(reading.to == [text, "aygun@example.org"])
        #expect(reading.texts == [text + "\r\n"])
    }
}
