import Language

/// Everything that can be set, each with its name in the file, in the environment and on the command line.
package enum SettingKey: String, CaseIterable, Sendable {
    case database, actor, language, format, pager, colour, quiet, papers

    case emailTransport = "email-transport"
    case smsTransport = "sms-transport"
    case outbox, sender
    case replyTo = "reply-to"
    case mailDomain = "mail-domain"
    case leavePage = "leave-page"
    case relay
    case relayAccount = "relay-account"
    case relayPlain = "relay-plain"
    case sendmail, gateway
    case gatewaySecret = "gateway-secret"
    case emailRate = "email-rate"
    case smsRate = "sms-rate"

    /// In the environment, hyphens are underscores.
    package var variable: String { "VIGIL_\(rawValue.uppercased().replacing("-", with: "_"))" }

    package var flag: String { self == .pager ? "--no-pager" : "--\(rawValue)" }

    package var meaning: String {
        switch self {
        case .database: "The record file"
        case .actor: "Who is working, for the audit"
        case .language: "The language of papers; without it the campaign's"
        case .format: "The form of answers; without it text on a terminal, tab-separated in a pipe"
        case .pager: "What shows long answers on a terminal; none for no pager"
        case .colour: "When answers are in colour"
        case .papers: "The folder into which the scheduler prints"
        case .quiet: "Whether talk is left out; errors are told all the same"
        case .emailTransport: "What takes emails: a folder that nobody receives, a relay, or this machine's sendmail"
        case .smsTransport: "What takes text messages: a folder that nobody receives, a gateway, or nothing"
        case .outbox: "The folder of the outbox; without it beside the record file"
        case .sender: "Who writes emails, such as: Vigil <volunteers@example.org>"
        case .replyTo: "Where answers to emails go; without it to the sender"
        case .mailDomain: "The domain in every message's identifier; without it the sender's"
        case .leavePage: "A page on which people can say that they want no more messages"
        case .relay: "The mail relay, such as smtp://mail.example.org:587"
        case .relayAccount: "The file with the relay's user:password, mode 0600"
        case .relayPlain: "Whether mail to a relay on this machine may go unencrypted"
        case .sendmail: "The program that takes emails, for the transport sendmail"
        case .gateway: "The gateway of text messages, such as https://sms.example.org/send"
        case .gatewaySecret: "The file with the secret that the gateway shares, mode 0600"
        case .emailRate: "How many emails leave in a minute at most; a folder has no limit"
        case .smsRate: "How many text messages leave in a minute at most; a folder has no limit"
        }
    }

    /// The words that it can be; nil where it is free text.
    package var words: [String]? {
        switch self {
        case .language: PaperLanguage.allCases.map(\.rawValue)
        case .format: ["text", "tsv", "csv", "json", "html"]
        case .colour: ["auto", "always", "never"]
        case .quiet, .relayPlain: ["yes", "no"]
        case .emailTransport: ["outbox", "smtp", "sendmail"]
        case .smsTransport: ["outbox", "webhook", "none"]
        case .database, .actor, .pager, .papers, .outbox, .sender, .replyTo, .mailDomain, .leavePage, .relay,
            .relayAccount,
            .sendmail, .gateway, .gatewaySecret, .emailRate, .smsRate:
            nil
        }
    }

    /// What to write instead of a value that cannot be.
    package var advice: String {
        if let words { return "Write one of: \(words.joined(separator: ", "))" }
        return isRate ? "Write a whole number from 1 to \(Self.highestRate)." : "Write what it is to be."
    }

    private static let highestRate = 6_000

    private var isRate: Bool { self == .emailRate || self == .smsRate }

    /// The value as it is kept, or nil for one that cannot be.
    func reading(_ text: String) -> String? {
        if isRate { return Int(text).flatMap { 1...Self.highestRate ~= $0 ? "\($0)" : nil } }
        guard let words else { return text.isEmpty ? nil : text }
        let text = text.lowercased()
        if words == ["yes", "no"] {
            if ["yes", "true", "on", "1"].contains(text) { return "yes" }
            if ["no", "false", "off", "0"].contains(text) { return "no" }
        }
        return words.contains(text) ? text : nil
    }

    /// The value as it may be shown: an account or a key in the address of a service is left out.
    package func shown(_ value: String) -> String {
        guard self == .relay || self == .gateway || self == .leavePage else { return value }
        guard let scheme = value.firstRange(of: "://") else { return value }
        let rest = value[scheme.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
        let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
        let hasAccount = place.count < authority.count
        let hasMore = authority.count + path.count < rest.count
        return value[..<scheme.upperBound] + (hasAccount ? "…@" : "") + place + path + (hasMore ? "?…" : "")
    }
}
