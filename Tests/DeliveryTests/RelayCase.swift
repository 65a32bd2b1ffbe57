import Delivery
import Testing

/// What a relay does, and what is to be known of the message afterwards.
struct RelayCase: Sendable, CustomTestStringConvertible {
    let script: [String: String]
    let outcome: Outcome
    let step: Attempt.Step
    let curl: Int
    let reply: Int?

    var testDescription: String {
        script.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    }

    init(_ script: [String: String], _ outcome: Outcome, _ step: Attempt.Step, _ curl: Int, _ reply: Int?) {
        self.script = script
        self.outcome = outcome
        self.step = step
        self.curl = curl
        self.reply = reply
    }

    private static let later = Outcome.transient(retryAfter: nil)
    private static let inFiveMinutes = Outcome.transient(retryAfter: .seconds(300))
    private static let gone = Outcome.dead(flagsAddress: true)
    private static let unwanted = Outcome.dead(flagsAddress: false)

    static let beforeTheEnvelope = [
        RelayCase(["greeting": "421 4.3.2 too busy"], later, .greeting, 8, 421),
        RelayCase(["greeting": "450 later"], later, .greeting, 8, 450),
        RelayCase(["greeting": "554 5.7.1 you are on a list"], .misconfigured, .greeting, 8, 554),
        RelayCase(["greeting": "!close"], later, .connect, 56, nil),
        RelayCase(["greeting": "!reset"], later, .connect, 56, nil),
        RelayCase(["greeting": "!silence"], later, .connect, 28, nil),
        RelayCase(["ehlo": "421 closing", "helo": "421 closing"], later, .hello, 9, 421),
        RelayCase(["ehlo": "550 who are you", "helo": "550 who are you"], .misconfigured, .hello, 9, 550),
        RelayCase(["ehlo": "502 not here"], .sent, .answer, 0, 250),
        RelayCase(["ehlo": "!close"], later, .hello, 56, 220),
        RelayCase(["ehlo": "!silence"], later, .hello, 28, 220),
    ]

    static let envelope = [
        RelayCase(["mail": "421 closing"], later, .sender, 55, 421),
        RelayCase(["mail": "450 not now"], later, .sender, 55, 450),
        RelayCase(["mail": "451 not now"], later, .sender, 55, 451),
        RelayCase(["mail": "452 no room"], later, .sender, 55, 452),
        RelayCase(["mail": "530 5.7.0 log in first"], .misconfigured, .sender, 55, 530),
        RelayCase(["mail": "550 not from here"], .misconfigured, .sender, 55, 550),
        RelayCase(["mail": "552 too much"], .misconfigured, .sender, 55, 552),
        RelayCase(["mail": "554 no"], .misconfigured, .sender, 55, 554),
        RelayCase(["mail": "!close"], later, .sender, 56, 250),
        RelayCase(["mail": "!silence"], later, .sender, 28, 250),
        RelayCase(["rcpt": "421 closing"], later, .recipient, 55, 421),
        RelayCase(["rcpt": "450 4.2.0 greylisted"], inFiveMinutes, .recipient, 55, 450),
        RelayCase(["rcpt": "451 4.7.1 greylisted"], inFiveMinutes, .recipient, 55, 451),
        RelayCase(["rcpt": "452 4.5.3 too many"], later, .recipient, 55, 452),
        RelayCase(["rcpt": "501 bad address"], gone, .recipient, 55, 501),
        RelayCase(["rcpt": "503 out of order"], .misconfigured, .recipient, 55, 503),
        RelayCase(["rcpt": "530 log in first"], .misconfigured, .recipient, 55, 530),
        RelayCase(["rcpt": "535 log in first"], .misconfigured, .recipient, 55, 535),
        RelayCase(["rcpt": "550 no such user"], gone, .recipient, 55, 550),
        RelayCase(["rcpt": "550-5.1.1 no such user\r\n550 5.1.1 ask elsewhere"], gone, .recipient, 55, 550),
        RelayCase(["rcpt": "550 5.4.4 no route"], unwanted, .recipient, 55, 550),
        RelayCase(["rcpt": "550 5.7.1 relaying denied"], .misconfigured, .recipient, 55, 550),
        RelayCase(["rcpt": "551 not here"], gone, .recipient, 55, 551),
        RelayCase(["rcpt": "552 mailbox full"], later, .recipient, 55, 552),
        RelayCase(["rcpt": "550 5.2.2 mailbox full"], later, .recipient, 55, 550),
        RelayCase(["rcpt": "553 no such name"], gone, .recipient, 55, 553),
        RelayCase(["rcpt": "554 refused"], unwanted, .recipient, 55, 554),
        RelayCase(["rcpt": "!close"], later, .recipient, 56, 250),
        RelayCase(["rcpt": "!reset"], later, .recipient, 56, 250),
        RelayCase(["rcpt": "!silence"], later, .recipient, 28, 250),
    ]

    static let message = [
        RelayCase(["data": "421 closing"], later, .data, 55, 421),
        RelayCase(["data": "451 not now"], later, .data, 55, 451),
        RelayCase(["data": "452 no room"], later, .data, 55, 452),
        RelayCase(["data": "503 out of order"], .misconfigured, .data, 55, 503),
        RelayCase(["data": "550 no"], unwanted, .data, 55, 550),
        RelayCase(["data": "552 too much"], unwanted, .data, 55, 552),
        RelayCase(["data": "554 no valid recipients"], unwanted, .data, 55, 554),
        RelayCase(["data": "!close"], later, .data, 56, 250),
        RelayCase(["data": "!silence"], later, .data, 28, 250),
        RelayCase(["dot": "421 closing"], later, .answer, 8, 421),
        RelayCase(["dot": "450 not now"], later, .answer, 8, 450),
        RelayCase(["dot": "451 not now"], later, .answer, 8, 451),
        RelayCase(["dot": "452 no room"], later, .answer, 8, 452),
        RelayCase(["dot": "550 no"], unwanted, .answer, 8, 550),
        RelayCase(["dot": "550 5.1.1 no such user"], gone, .answer, 8, 550),
        RelayCase(["dot": "550 5.7.26 not signed"], .misconfigured, .answer, 8, 550),
        RelayCase(["dot": "552 too much"], unwanted, .answer, 8, 552),
        RelayCase(["dot": "554 refused"], unwanted, .answer, 8, 554),
        RelayCase(["dot": "!close"], .uncertain, .answer, 56, 354),
        RelayCase(["dot": "!reset"], .uncertain, .answer, 56, 354),
        RelayCase(["dot": "!silence"], .uncertain, .answer, 28, 354),
        // Taken, and dropped behind our back: nobody can know.
        RelayCase(["dot": "250 2.0.0 queued", "quit": "!close"], .sent, .answer, 0, 250),
    ]
}
