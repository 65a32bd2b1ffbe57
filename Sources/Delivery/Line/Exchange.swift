import Foundation

/// One message on the line: what is sent, what came back, and who may stop it. Used from one thread.
final class Exchange {
    private static let mostOfAnAnswer = 4_096
    private static let abort = 0x1000_0000

    private let content: [UInt8]
    private let handover: Handover
    private let stop: StopSignal
    /// When it has taken too long in all.
    private let deadline: ContinuousClock.Instant
    private var offset = 0
    private(set) var dialogue: Dialogue
    /// The beginning of the body of an answer.
    private(set) var answer: [UInt8] = []

    init(
        _ content: [UInt8], handover: Handover, stop: StopSignal, within whole: Duration,
        speaking language: Dialogue.Language
    ) {
        self.content = content
        self.handover = handover
        self.stop = stop
        deadline = .now + whole
        dialogue = Dialogue(language)
    }

    /// Fills the buffer with what is next. The first time it asks whether the message may leave at all.
    private func read(into buffer: UnsafeMutableBufferPointer<CChar>) -> Int {
        if offset == 0 {
            guard !stop.isAsked, !isOverdue, handover.mayLeave() else { return Self.abort }
            dialogue.step = .message
        }
        let count = min(buffer.count, content.count - offset)
        content.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: bytes[offset..<offset + count]))
        }
        offset += count
        if offset == content.count { dialogue.step = .answer }
        return count
    }

    private func receive(_ bytes: UnsafeBufferPointer<CChar>) -> Int {
        answer += bytes.prefix(Self.mostOfAnAnswer - answer.count).map(UInt8.init(bitPattern:))
        return bytes.count
    }

    /// Before the handover at once; after it, when the answer was waited for long enough.
    private var isStopped: Bool {
        isOverdue || isToStop
    }

    private var isToStop: Bool {
        handover.hasBegun ? stop.isOverdue : stop.isAsked
    }

    private var isOverdue: Bool { .now >= deadline }

    /// It was ended here for taking too long, and not because somebody wanted it to end.
    var tookTooLong: Bool { isOverdue && !isToStop }

    // MARK: From C

    private static func at(_ context: UnsafeMutableRawPointer) -> Exchange {
        Unmanaged<Exchange>.fromOpaque(context).takeUnretainedValue()
    }

    static let read: MailLibrary.Read = { context, buffer, capacity in
        guard let context, let buffer else { return abort }
        return at(context).read(into: UnsafeMutableBufferPointer(start: buffer, count: capacity))
    }

    static let received: MailLibrary.Received = { context, bytes, length in
        guard let context, let bytes else { return 0 }
        return at(context).receive(UnsafeBufferPointer(start: bytes, count: length))
    }

    static let isStopped: MailLibrary.IsStopped = { context in
        guard let context else { return 1 }
        return at(context).isStopped ? 1 : 0
    }

    static let traced: MailLibrary.Traced = { context, kind, bytes, length in
        guard let context, let bytes else { return }
        let line = UnsafeRawBufferPointer(start: bytes, count: length)
        at(context).dialogue.hear(kind, line)
    }
}
