/// What libcurl's code and the relay's last reply mean for the message.
///
/// Source: Handbook, "Delivery"; ADR-0027.
struct RelayReading {
    private let code: Int
    private let reply: Int
    private let dialogue: Dialogue
    private let words: String
    private let mayHaveLeft: Bool
    private let hasAccount: Bool

    init(_ result: SharedLine.Result, mayHaveLeft: Bool, hasAccount: Bool) {
        code = result.end.code
        reply = result.end.reply
        dialogue = result.dialogue
        words = result.end.words
        self.mayHaveLeft = mayHaveLeft
        self.hasAccount = hasAccount
    }

    var attempt: Attempt {
        let isReplied = isRefusal || code == CurlCode.ok
        return Attempt(
            outcome, at: dialogue.step, curl: code, reply: reply == 0 ? nil : reply,
            words: isReplied && !dialogue.reply.isEmpty ? dialogue.reply : words)
    }

    /// The relay answered, and the answer was no.
    private var isRefusal: Bool {
        400...599 ~= reply
            && [
                CurlCode.weirdReply, CurlCode.accessDenied, CurlCode.sendFailed, CurlCode.encryptionRefused,
                CurlCode.loginDenied,
            ].contains(code)
    }

    private var outcome: Outcome {
        if code == CurlCode.ok { return .sent }
        if mayHaveLeft { return isRefusal ? afterMessage : .uncertain }
        if code == CurlCode.aborted { return .aborted }
        if isRefusal { return beforeMessage }
        return CurlCode.isOurs(code) ? .misconfigured : .transient(retryAfter: nil)
    }

    private var enhanced: EnhancedCode? { EnhancedCode(inReply: dialogue.reply) }
    private var isForNow: Bool { reply < 500 }

    private var afterMessage: Outcome {
        if isForNow { return .transient(retryAfter: nil) }
        if enhanced?.blamesSender == true { return .misconfigured }
        return .dead(flagsAddress: enhanced?.blamesAddress ?? false)
    }

    private var beforeMessage: Outcome {
        switch dialogue.step {
        case .recipient: toRecipient
        case .data: toData
        default: isForNow ? .transient(retryAfter: nil) : .misconfigured
        }
    }

    private var toRecipient: Outcome {
        // A relay that has never seen us may want to see us again after some minutes.
        if reply == 450 || reply == 451 { return .transient(retryAfter: .seconds(300)) }
        if isForNow || enhanced?.isFullMailbox == true { return .transient(retryAfter: nil) }
        // The relay offered no login, so it takes us for a stranger.
        if hasAccount, !dialogue.didLogIn { return .misconfigured }
        if let enhanced {
            // 5.7.1 is what a relay says that carries no mail for us at all.
            let isStranger = enhanced.subject == 7 && 0...1 ~= enhanced.detail
            if enhanced.blamesSender || isStranger { return .misconfigured }
            if enhanced.subject != 0 { return .dead(flagsAddress: enhanced.blamesAddress) }
        }
        return switch reply {
        case 501, 550, 551, 553: .dead(flagsAddress: true)
        // Too much mail for the mailbox, or for one exchange. Source: RFC 5321, 4.5.3.1.10.
        case 552: .transient(retryAfter: nil)
        case 554: .dead(flagsAddress: false)
        default: .misconfigured
        }
    }

    private var toData: Outcome {
        if isForNow { return .transient(retryAfter: nil) }
        if enhanced?.blamesSender == true { return .misconfigured }
        return 550...559 ~= reply ? .dead(flagsAddress: enhanced?.blamesAddress ?? false) : .misconfigured
    }
}
