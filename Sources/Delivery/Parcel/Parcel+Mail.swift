import Foundation
import Volunteering

extension Parcel {
    /// The message as RFC 5322 has it: seven bits, CRLF at every line's end, base64 in every part.
    ///
    /// Made of the parcel alone, so the same parcel gives the same bytes. A phone number stands as a mailbox of
    /// `sms.invalid`, a name that no mail can ever reach, so that a mail program shows text messages too.
    package var mailBytes: [UInt8] {
        var header = MailHeader()
        header.add("Date", Self.mailDate(date))
        header.add("From", mailbox: from)
        if let replyTo { header.add("Reply-To", mailbox: replyTo) }
        switch recipient {
        case .mailbox(let mailbox): header.add("To", mailbox: mailbox)
        case .phone(let number): header.add("To", display: number.description, address: "\(number)@sms.invalid")
        }
        header.add("Subject", text: subject)
        header.add("Message-ID", id.description)
        header.add("Content-Language", language)
        // No holiday notice shall answer it. Source: RFC 3834.
        header.add("Auto-Submitted", "auto-generated")
        if let leaving { header.add("List-Unsubscribe", list: leaving.values) }
        header.add("MIME-Version", "1.0")
        let body = body
        var bytes = header.bytes
        bytes.reserveCapacity(bytes.count + body.size)
        body.write(to: &bytes)
        return bytes
    }

    private var body: MailPart {
        let plain = MailPart(text: text, type: "text/plain; charset=utf-8")
        let words = html.map { html in
            MailPart(
                "alternative", of: [plain, MailPart(text: html, type: "text/html; charset=utf-8")])
        }
        var files: [MailPart] = []
        if let calendar {
            files.append(
                MailPart(
                    calendar, type: "text/calendar; charset=utf-8; method=PUBLISH; name=\"shift.ics\"",
                    disposition: "attachment; filename=\"shift.ics\""))
        }
        files += attachments.map { file in
            MailPart(
                file.content, type: "\(file.kind.rawValue); name=\"\(file.name)\"",
                disposition: "attachment; filename=\"\(file.name)\"")
        }
        return files.isEmpty ? words ?? plain : MailPart("mixed", of: [words ?? plain] + files)
    }

    /// `Fri, 26 Feb 2027 11:00:00 +0000`.
    private static func mailDate(_ date: Date) -> String {
        let clock = UniversalClock(date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(days[clock.weekday]), \(clock.day) \(months[clock.month - 1]) \(clock.year) "
            + "\(clock.hour):\(clock.minute):\(clock.second) +0000"
    }
}
