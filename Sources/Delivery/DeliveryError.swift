import Volunteering

/// Why messages cannot be written, or sending cannot be set up.
package enum DeliveryError: Error, Hashable, Sendable {
    case badMessageID(String)
    case badNumber(String)
    case badPage(String)
    case badLanguage(String)
    /// - Parameter package: the Debian package to install; after `libcurl4-openssl-dev`, the program has to be built
    ///   again.
    case libraryMissing(package: String, reason: String)
    case libraryOutdated(path: String)
    case badRelay(String)
    case unencryptedRelay(String)
    case badGateway(String)
    case weakGatewaySecret
    case secretMissing(path: String)
    case secretUnreadable(path: String, reason: String)
    case secretExposed(path: String)
    case secretMalformed(path: String, form: String)
    case outboxUnusable(path: String, reason: String)
    case sendmailMissing(path: String)
    case badWait(what: String, seconds: Double)
}

extension DeliveryError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .badMessageID(let text):
            Explanation(
                "delivery.bad-message-id", "\"\(text)\" cannot name a message.",
                hint: "Set the mail domain to one like example.org.", kind: .configuration)
        case .badNumber(let text):
            Explanation(
                "delivery.bad-number", "\"\(text)\" is not a phone number that a text message can be sent to.",
                hint: "Write it with a plus and the country's code, like +994501234567.", kind: .invalidData)
        case .badPage(let text):
            Explanation(
                "delivery.bad-page", "\"\(text)\" is not the address of a page on which people can leave.",
                hint: "Write it like https://example.org/leave", kind: .configuration)
        case .badLanguage(let text):
            Explanation(
                "delivery.bad-language", "\"\(text)\" is not a language's code.", hint: "Write it like az or en.",
                kind: .invalidData)
        case .libraryMissing(let package, let reason):
            Explanation(
                "delivery.library-missing", "Mail relays and gateways need libcurl, which cannot be opened: \(reason).",
                hint: "Install \(package) and build again: apt-get install \(package)", kind: .unavailable)
        case .libraryOutdated(let path):
            Explanation(
                "delivery.library-outdated", "\(path) belongs to another version of Vigil.",
                hint: "Build both again: swift build", kind: .unavailable)
        case .badRelay(let text):
            Explanation(
                "delivery.bad-relay", "\"\(text)\" is not the address of a mail relay.",
                hint: "Write it like smtp://mail.example.org:587 or smtps://mail.example.org", kind: .configuration)
        case .unencryptedRelay(let host):
            Explanation(
                "delivery.unencrypted-relay",
                "Mail to \(host) would travel unencrypted, which is for this machine alone.",
                hint: "Leave encryption on, or use a relay on localhost.", kind: .configuration)
        case .badGateway(let text):
            Explanation(
                "delivery.bad-gateway", "\"\(text)\" is not the address of a message gateway.",
                hint: "Write it like https://sms.example.org/send", kind: .configuration)
        case .weakGatewaySecret:
            Explanation(
                "delivery.weak-secret", "The gateway's secret is shorter than 16 bytes, so it could be guessed.",
                hint: "Make one: openssl rand -hex 32", kind: .configuration)
        case .secretMissing(let path):
            Explanation(
                "delivery.secret-missing", "There is no file \(path) with what the relay or gateway asks for.",
                hint: "Write it there and let nobody else read it: chmod 600 \(path)", kind: .configuration)
        case .secretUnreadable(let path, let reason):
            Explanation(
                "delivery.secret-unreadable", "\(path) cannot be read: \(reason).",
                hint: "It must belong to whoever runs Vigil.", kind: .noPermission)
        case .secretExposed(let path):
            Explanation(
                "delivery.secret-exposed", "Others on this machine can read or change \(path), so it was not used.",
                hint: "Take their rights away: chmod 600 \(path)", kind: .configuration)
        case .secretMalformed(let path, let form):
            Explanation(
                "delivery.secret-malformed", "\(path) does not hold \(form).", hint: "Write it on the file's one line.",
                kind: .configuration)
        case .outboxUnusable(let path, let reason):
            Explanation(
                "delivery.outbox-unusable", "Messages cannot be put into \(path): \(reason).",
                hint: "Name a folder that you may write to.", kind: .cannotCreate)
        case .sendmailMissing(let path):
            Explanation(
                "delivery.sendmail-missing", "There is no program \(path) to give mail to.",
                hint: "Install one (apt-get install msmtp-mta), or name a relay.", kind: .unavailable)
        case .badWait(let what, let seconds):
            Explanation(
                "delivery.bad-wait", "\(seconds) seconds cannot be the time to wait for \(what).",
                hint: "Write 1 to 3600 seconds.", kind: .configuration)
        }
    }
}
