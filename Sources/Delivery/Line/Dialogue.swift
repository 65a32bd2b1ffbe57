/// What the two sides said, as far as it tells how far they came. Keeps nothing of what was sent but the step.
struct Dialogue {
    enum Language {
        case mail, web
    }

    private static let longestReply = 600

    private let language: Language
    var step = Attempt.Step.connect
    /// An account was offered to the relay.
    private(set) var didLogIn = false
    /// The last reply, all its lines.
    private(set) var reply = ""
    private var isReplyWhole = true
    /// What follows our leave-taking belongs to no step.
    private var isOver = false

    init(_ language: Language) {
        self.language = language
    }

    /// - Parameter kind: As `CCurl.h` has it: 1 for what the other side said, 2 for what was said to it.
    mutating func hear(_ kind: CInt, _ line: UnsafeRawBufferPointer) {
        switch kind {
        case 1: heard(line)
        case 2: said(line)
        default: break
        }
    }

    private mutating func heard(_ line: UnsafeRawBufferPointer) {
        guard !isOver else { return }
        if step == .connect { step = language == .mail ? .greeting : .answer }
        if isReplyWhole { reply = "" }
        var text = String(decoding: line.prefix(Self.longestReply), as: UTF8.self)
        while let last = text.unicodeScalars.last, last == "\r" || last == "\n" { text.unicodeScalars.removeLast() }
        if reply.utf8.count < Self.longestReply { reply += reply.isEmpty ? text : " \(text)" }
        // A hyphen after the code says that more lines of the same reply follow.
        isReplyWhole = line.count < 4 || line[3] != UInt8(ascii: "-")
    }

    private mutating func said(_ line: UnsafeRawBufferPointer) {
        guard language == .mail else { return }
        let verb = line.prefix(while: { $0 > 0x20 }).prefix(8).map { $0 & 0xDF }
        switch String(decoding: verb, as: UTF8.self) {
        case "EHLO", "HELO": step = .hello
        case "STARTTLS": step = .encryption
        case "AUTH":
            step = .login
            didLogIn = true
        case "MAIL": step = .sender
        case "RCPT": step = .recipient
        case "DATA": step = .data
        case "QUIT": isOver = true
        default: break
        }
    }
}
