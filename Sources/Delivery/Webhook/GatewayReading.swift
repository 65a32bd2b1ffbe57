/// What libcurl's code and the gateway's answer mean for the message.
///
/// Source: Handbook, "Delivery"; ADR-0027.
struct GatewayReading {
    private let result: SharedLine.Result
    private let mayHaveLeft: Bool

    init(_ result: SharedLine.Result, mayHaveLeft: Bool) {
        self.result = result
        self.mayHaveLeft = mayHaveLeft
    }

    var attempt: Attempt {
        let status = result.end.reply
        let answer = String(decoding: result.answer.prefix(300), as: UTF8.self)
        return Attempt(
            outcome, at: result.dialogue.step, curl: result.end.code, reply: status == 0 ? nil : status,
            words: status == 0 ? result.end.words : "HTTP \(status) \(answer)")
    }

    private var outcome: Outcome {
        let code = result.end.code
        // An answer that is there counts, even when the line broke behind it.
        if 200...599 ~= result.end.reply, mayHaveLeft || code == CurlCode.ok { return Self.outcome(result.end) }
        if mayHaveLeft { return .uncertain }
        if code == CurlCode.aborted { return .aborted }
        return CurlCode.isOurs(code) ? .misconfigured : .transient(retryAfter: nil)
    }

    private static func outcome(_ end: MailLine.End) -> Outcome {
        switch end.reply {
        case 200...299: .sent
        // A moment later, too early, busy with the same message, too many.
        case 408, 409, 425, 429: .transient(retryAfter: end.retryAfter)
        // The number is gone, or is none that the gateway serves.
        case 410, 422: .dead(flagsAddress: true)
        // The gateway does not take this message.
        case 400, 413, 451: .dead(flagsAddress: false)
        case 500...599: .transient(retryAfter: end.retryAfter)
        // Another address, another secret, another method: for somebody to set right.
        default: .misconfigured
        }
    }
}
