import Crypto
import Foundation
import Interchange

/// A mail that came in, and where it stands.
package struct MailReply: Sendable {
    /// Such as `answers.mbox, mail 3`.
    package let source: String
    package let mail: ReceivedMail

    package init(source: String, mail: ReceivedMail) {
        self.source = source
        self.mail = mail
    }

    /// Tells this mail from every other, and keeps nothing of it: 16 bytes of a hash.
    ///
    /// - Parameter code: What it says; a mail without an identifier is told by its date and sender.
    func digest(with code: Substring) -> Data {
        let date = mail.date.map { "\(Int64($0.timeIntervalSince1970))" } ?? ""
        let own = mail.id.isEmpty ? "\(date) \(mail.senderAddress)" : mail.id
        return Data(SHA256.hash(data: Data("\(own)\n\(code.uppercased())".utf8)).prefix(16))
    }
}

/// What somebody wants who sends a mail that a link made ready.
package enum ReplyAnswer: String, Codable, Hashable, Sendable {
    case yes, no, leave
}
