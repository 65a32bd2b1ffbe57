import Foundation

/// A mail that somebody sent us, as far as it says who answers what.
///
/// Reading never fails: what is broken is read as far as it goes. Nothing in it is to be believed but what is signed.
package struct ReceivedMail: Hashable, Sendable {
    /// On one line, its encoded words read.
    package let subject: String
    package let senderName: String
    /// As it stands; empty when there is none.
    package let senderAddress: String
    /// With its brackets; empty when there is none.
    package let id: String
    package let date: Date?
    /// A machine wrote it: a holiday notice, a mail that came back.
    package let isAutomatic: Bool
    /// What they wrote themselves, on one line, at most 200 letters.
    package let words: String
    /// What it says of a mail that came back; nil where it is no such report.
    package let report: DeliveryReport?

    /// Nil for bytes that are no mail: none of the fields is there that every mail has.
    package init?(_ bytes: [UInt8]) {
        let fields = MailFields(bytes[...])
        guard ["from", "subject", "message-id", "date"].contains(where: { fields[$0] != nil }) else { return nil }
        subject = fields["subject"].map { String(EncodedWords($0).text.prefix(1_000)) } ?? ""
        (senderName, senderAddress) = Self.sender(fields["from"] ?? [])
        id = fields.plain("message-id").map { String($0.prefix(500)) } ?? ""
        date = fields.plain("date").flatMap(MailDate.date)
        isAutomatic = Self.isAutomatic(fields, subject: subject, sender: senderAddress)
        words = MailBody(fields).words
        report = isAutomatic ? DeliveryReport(fields) : nil
    }

    /// Source: RFC 3834, and what was usual before it.
    private static func isAutomatic(_ fields: MailFields, subject: String, sender: String) -> Bool {
        if let said = fields.plain("auto-submitted")?.lowercased(), !said.hasPrefix("no") { return true }
        if let precedence = fields.plain("precedence")?.lowercased(),
            ["bulk", "junk", "auto_reply"].contains(precedence)
        {
            return true
        }
        if ["x-failed-recipients", "x-autoreply", "x-autorespond", "x-auto-reply"].contains(where: { fields[$0] != nil }
        ) {
            return true
        }
        if fields.plain("return-path") == "<>" { return true }
        if fields.plain("content-type")?.lowercased().hasPrefix("multipart/report") == true { return true }
        let local = sender.lowercased().prefix { $0 != "@" }
        if ["mailer-daemon", "postmaster"].contains(local) { return true }
        let start = subject.lowercased()
        return automaticSubjects.contains { start.hasPrefix($0) }
    }

    private static let automaticSubjects = [
        "automatic reply:", "auto:", "autoreply:", "out of office", "undelivered mail", "delivery status notification",
        "автоответ:", "автоматический ответ:", "otomatik yanıt:", "avtomatik cavab:",
    ]

    /// `Aygün Hüseynova <aygun@example.org>`, `aygun@example.org (Aygün)`, or an address alone.
    private static func sender(_ value: [UInt8]) -> (name: String, address: String) {
        if let opening = value.lastIndex(of: 0x3C) {
            let address = value[(opening + 1)...].prefix { $0 != 0x3E }
            let name = EncodedWords(Array(value[..<opening])).text.trimming("\"")
            return (String(name.prefix(200)), plain(address))
        }
        let address = value.prefix { $0 != 0x28 }
        let comment = value.dropFirst(address.count + 1).prefix { $0 != 0x29 }
        return (String(EncodedWords(Array(comment)).text.prefix(200)), plain(address))
    }

    private static func plain(_ bytes: some Sequence<UInt8>) -> String {
        String(String(decoding: bytes.filter { 0x21...0x7E ~= $0 }, as: UTF8.self).prefix(254))
    }
}

extension String {
    fileprivate func trimming(_ sign: Character) -> String {
        var rest = self[...]
        while rest.first == sign { rest.removeFirst() }
        while rest.last == sign { rest.removeLast() }
        return String(rest).trimmedOnOneLine
    }
}
