/// What a relay says beyond its three digits, such as `5.1.1`. Source: RFC 3463 and its registry.
struct EnhancedCode: Hashable {
    let kind: Int
    let subject: Int
    let detail: Int

    /// Reads it behind the three digits of a reply.
    init?(inReply text: String) {
        let word = text.dropFirst(3).drop { $0 == " " || $0 == "-" }.prefix { $0 != " " }
        let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
        guard numbers.count == 3, let kind = Int(numbers[0]), let subject = Int(numbers[1]),
            let detail = Int(numbers[2]), [2, 4, 5].contains(kind), 0...999 ~= subject, 0...999 ~= detail
        else { return nil }
        self.kind = kind
        self.subject = subject
        self.detail = detail
    }

    /// There is no such mailbox, or not any more.
    var blamesAddress: Bool {
        switch (subject, detail) {
        case (1, 0...6), (1, 10), (2, 0...1), (7, 17...18): true
        default: false
        }
    }

    /// The mailbox is full, which passes.
    var isFullMailbox: Bool { subject == 2 && detail == 2 }

    /// We did not log in, or are not who the domain's records say: wrong for every message, not for this one.
    var blamesSender: Bool {
        switch (subject, detail) {
        case (1, 7...8), (7, 8...11), (7, 13...14), (7, 20...27), (7, 29...30): true
        default: false
        }
    }
}
