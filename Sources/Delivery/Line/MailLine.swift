import Foundation

/// A line of libcurl's to one relay or gateway. Stays connected between messages; closed with its owner.
struct MailLine: ~Copyable {
    /// How an exchange ended.
    struct End {
        let code: Int
        /// 0 when there was no reply.
        let reply: Int
        let words: String
        let retryAfter: Duration?
    }

    /// How long to wait, and whom to trust.
    struct Terms {
        let waits: Waits
        /// A file of certificates; the system's own when nil.
        let authorities: String?
        let account: Account?
    }

    /// Whoever asks for more than a day, in seconds, is asked again after one.
    private static let longestRetryAfter: Int64 = 86_400

    private let library: MailLibrary
    private let line: MailLibrary.Line

    /// Nil when there is no memory for it.
    init?(_ library: MailLibrary) {
        guard let line = library.open() else { return nil }
        self.library = library
        self.line = line
    }

    deinit { library.close(line) }

    /// Carries one message.
    /// - Parameter prepare: Names the address and what belongs to its protocol; returns libcurl's code.
    func carry(_ exchange: Exchange, on terms: Terms, prepare: (MailLibrary, MailLibrary.Line) -> CInt) -> End {
        library.reset(line)
        let code = withExtendedLifetime(exchange) {
            let problem = set(exchange, terms, prepare)
            return problem == 0 ? library.perform(line) : problem
        }
        let seconds = min(library.retryAfter(line), Self.longestRetryAfter)
        let tookTooLong = Int(code) == CurlCode.aborted && exchange.tookTooLong
        let end = End(
            code: tookTooLong ? CurlCode.timedOut : Int(code), reply: library.response(line),
            words: tookTooLong
                ? "It took longer than \(terms.waits.whole.components.seconds) s in all."
                : String(cString: library.words(line, code)),
            retryAfter: seconds > 0 ? .seconds(seconds) : nil)
        // Nothing of this exchange may be called back when the line is closed.
        library.reset(line)
        return end
    }

    private func set(
        _ exchange: Exchange, _ terms: Terms, _ prepare: (MailLibrary, MailLibrary.Line) -> CInt
    ) -> CInt {
        let context = Unmanaged.passUnretained(exchange).toOpaque()
        var code = library.callbacks(
            line, context, Exchange.read, Exchange.received, Exchange.isStopped, Exchange.traced)
        if code == 0 { code = library.timeouts(line, terms.waits.connectMilliseconds, terms.waits.replySeconds) }
        if code == 0 { code = library.trust(line, terms.authorities) }
        if code == 0, let account = terms.account { code = library.account(line, account.user, account.password) }
        return code == 0 ? prepare(library, line) : code
    }
}
