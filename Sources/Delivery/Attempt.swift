/// What came of handing a message over once: all that its row in the record needs.
package struct Attempt: Hashable, Sendable {
    /// How far it came.
    package enum Step: String, Codable, Hashable, Sendable, CaseIterable {
        /// Names, the connection, and the first handshake of an encrypted one.
        case connect
        case greeting, hello, encryption, login, sender, recipient, data
        /// The message itself was on its way.
        case message
        /// All of it had been sent, and the answer was awaited.
        case answer
    }

    package let outcome: Outcome
    package let step: Step?
    /// libcurl's code; nil when it took no part.
    package let curlCode: Int?
    /// The last answer: an SMTP or HTTP code, or a program's exit status; nil when there was none.
    package let reply: Int?
    /// One line, at most 400 letters, without the recipient's address.
    package let words: String

    package init(_ outcome: Outcome, at step: Step? = nil, curl: Int? = nil, reply: Int? = nil, words: String) {
        self.outcome = outcome
        self.step = step
        curlCode = curl
        self.reply = reply
        guard words.utf8.count > 400 || !words.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
            self.words = words
            return
        }
        var line = String.UnicodeScalarView()
        for scalar in words.unicodeScalars.prefix(400) {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            line.append(isControl ? " " : scalar)
        }
        self.words = String(line)
    }

    /// The line to the relay or gateway did not come about; nothing was said yet.
    package var isFailedConnection: Bool {
        guard case .transient = outcome else { return false }
        return step == .connect
    }

    /// The same without an address that an answer repeated: what a row says outlives what is erased.
    func without(_ address: String) -> Attempt {
        let cleaned = words.replacing(address, with: "…").replacing(address.lowercased(), with: "…")
        return Attempt(outcome, at: step, curl: curlCode, reply: reply, words: cleaned)
    }
}
