import Delivery
import Foundation
import Interchange
import TestSupport

/// Parcels of invented people.
enum ParcelSamples {
    static func reminder(
        to recipient: Recipient? = nil, subject: String = "Sabah: 15:00-da, B4 postu", text: String = "Salam, Aygün!\n",
        html: String? = nil, calendar: [UInt8]? = nil, leaving: LeavingAddress? = nil, id: String = "reminder-4711-2"
    ) throws -> Parcel {
        let address = try EmailAddress("aygun@example.org")
        return try Parcel(
            id: MessageID(id, at: "vigil.example.org"), date: Date(utc: "2027-02-25T14:00:00Z"),
            from: Mailbox(name: "Xatirə mərasimi", address: EmailAddress("team@example.org")),
            replyTo: Mailbox(name: "Lead, \"B4\"", address: EmailAddress("lead@example.org")),
            to: recipient ?? .mailbox(Mailbox(name: "Aygün Məmmədova", address: address)), subject: subject, text: text,
            html: html, language: "az", calendar: calendar, leaving: leaving)
    }

    static func full() throws -> Parcel {
        let start = try Date(utc: "2027-02-26T11:00:00Z")
        let entry = CalendarEntry(
            uid: "assignment-12@vigil", sequence: 1, startsAt: start, endsAt: start.addingTimeInterval(7_200),
            summary: "B4 postu, nizamçı", status: .confirmed)
        return try reminder(
            text: "Salam, Aygün!\n.\n..Sabah saat 15:00-da B4 postunda görüşərik.\n\nFrom here on: thank you.\n",
            html: "<p>Salam, <b>Aygün</b>!</p>\n",
            calendar: CalendarFile(name: "Vigil", madeAt: Date(utc: "2027-02-20T08:00:00Z"), entries: [entry]).bytes,
            leaving: LeavingAddress(
                mailbox: EmailAddress("team@example.org"), subject: "leave V0042",
                page: "https://example.org/leave/V0042"))
    }
}
