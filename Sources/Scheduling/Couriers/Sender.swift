import Delivery
import Interchange
import Operations

/// Who writes our messages, and where answers to them go.
package struct Sender: Hashable, Sendable {
    /// Stands for a sender where nobody receives anything; no mail can ever reach it.
    static let nobody = "vigil@vigil.invalid"

    package let from: Mailbox
    /// The sender, when nil.
    package let replyTo: Mailbox?
    /// In every message's identifier.
    package let domain: String
    /// On which people can say that they want no more messages.
    package let leavePage: String?

    /// - Parameters:
    ///   - name: The campaign's, for a sender that was set without one.
    ///   - isReceived: Somebody receives what is sent, so a sender must be set.
    /// - Throws: ``CourierError``, or `DeliveryError` for a domain or a page that cannot be.
    package init(_ settings: DeliverySettings, name: String, isReceived: Bool) throws {
        guard settings.sender != nil || !isReceived else {
            throw CourierError.noSender(transport: settings.email.rawValue)
        }
        from = try Self.mailbox(settings.sender ?? Self.nobody, setting: "sender", usualName: name)
        replyTo = try settings.replyTo.map { try Self.mailbox($0, setting: "reply-to", usualName: name) }
        domain = settings.domain ?? String(from.address.description.split(separator: "@").last ?? "vigil.invalid")
        leavePage = settings.leavePage
        // Judged now, not when the first message is to leave.
        _ = try MessageID("vigil", at: domain)
        _ = try LeavingAddress(mailbox: answers, subject: "", page: leavePage)
    }

    /// Where answers go.
    package var answers: EmailAddress { (replyTo ?? from).address }

    /// What a message needs to say how it can be answered.
    package var returnAddress: ReturnAddress { ReturnAddress(mailbox: answers, leavePage: leavePage) }

    /// Reads `Name <address>`, `"Name" <address>` or an address alone.
    private static func mailbox(_ text: String, setting: String, usualName: String) throws -> Mailbox {
        var name = usualName
        var address = text
        if text.hasSuffix(">"), let opening = text.lastIndex(of: "<") {
            let said = text[..<opening].trimmingBlanksAndQuotes
            if !said.isEmpty { name = said }
            address = String(text[text.index(after: opening)...].dropLast())
        }
        do throws(EmailAddress.Fault) {
            return Mailbox(name: name, address: try EmailAddress(address))
        } catch {
            throw CourierError.badMailbox(text, setting: setting, fault: error)
        }
    }
}

extension Substring {
    fileprivate var trimmingBlanksAndQuotes: String {
        var rest = self
        while let first = rest.first, first.isWhitespace || first == "\"" { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace || last == "\"" { rest.removeLast() }
        return String(rest)
    }
}
