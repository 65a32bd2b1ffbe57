/// How long the other side is waited for.
package struct Waits: Hashable, Sendable {
    /// For the connection, with names and handshakes.
    package let connect: Duration
    /// For each answer.
    package let reply: Duration
    /// For the answer to a message that may have left, once we are to stop.
    package let grace: Duration
    /// For one message with all its answers: whoever answers each time at the last moment is not waited for longer.
    package let whole: Duration

    /// 30 s to connect, 600 s for an answer, as RFC 5321 asks for the one after a message; 30 s when stopping; 750 s
    /// in all, less than a scheduler's claim and its service manager's patience.
    package static let standard = Waits(
        checked: .seconds(30), reply: .seconds(600), grace: .seconds(30), whole: .seconds(750))

    /// - Parameters:
    ///   - connect: 0.1 to 3600 s.
    ///   - reply: Whole seconds, 1 to 3600.
    /// - Throws: ``DeliveryError/badWait(what:seconds:)``.
    package init(
        connect: Duration, reply: Duration, grace: Duration = .seconds(30), whole: Duration = .seconds(750)
    ) throws(DeliveryError) {
        guard .milliseconds(100)...(.seconds(3600)) ~= connect else {
            throw .badWait(what: "a connection", seconds: connect / .seconds(1))
        }
        guard .seconds(1)...(.seconds(3600)) ~= reply else {
            throw .badWait(what: "an answer", seconds: reply / .seconds(1))
        }
        guard .zero...(.seconds(3600)) ~= grace else {
            throw .badWait(what: "an answer while stopping", seconds: grace / .seconds(1))
        }
        guard .zero...(.seconds(3600)) ~= whole else {
            throw .badWait(what: "a message", seconds: whole / .seconds(1))
        }
        self.init(checked: connect, reply: reply, grace: grace, whole: whole)
    }

    private init(checked connect: Duration, reply: Duration, grace: Duration, whole: Duration) {
        self.connect = connect
        self.reply = reply
        self.grace = grace
        self.whole = whole
    }

    var connectMilliseconds: Int64 { Int64(connect / .milliseconds(1)) }
    var replySeconds: Int64 { reply.components.seconds }
}
