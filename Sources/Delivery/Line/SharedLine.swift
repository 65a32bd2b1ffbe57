import Foundation
import Synchronization

/// One line for all messages of a courier, one after the other, on a thread that may wait.
final class SharedLine: Sendable {
    private let library: MailLibrary
    private let terms: MailLine.Terms
    private let line = Mutex<MailLine?>(nil)
    private let queue = DispatchQueue(label: "vigil.delivery")

    /// - Throws: ``DeliveryError`` without the library.
    init(_ terms: MailLine.Terms) throws {
        library = try MailLibrary.shared()
        self.terms = terms
    }

    /// What came of an exchange, with what was heard in it.
    struct Result: Sendable {
        let end: MailLine.End
        let dialogue: Dialogue
        let answer: [UInt8]
    }

    /// Carries the message; nil when there is no memory for a line. When the task is cancelled the exchange ends, as ``Exchange`` has it.
    func carry(
        _ content: [UInt8], _ handover: Handover, speaking language: Dialogue.Language,
        prepare: @escaping @Sendable (MailLibrary, MailLibrary.Line) -> CInt
    ) async -> Result? {
        let stop = StopSignal(grace: terms.waits.grace)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async { [self] in
                    let result = line.withLock { line -> Result? in
                        if line == nil { line = MailLine(library) }
                        let exchange = Exchange(
                            content, handover: handover, stop: stop, within: terms.waits.whole, speaking: language)
                        let end = line?.carry(exchange, on: terms, prepare: prepare)
                        // What went wrong on a line must not reach the next message.
                        if end?.code != CurlCode.ok { line = nil }
                        return end.map { Result(end: $0, dialogue: exchange.dialogue, answer: exchange.answer) }
                    }
                    continuation.resume(returning: result)
                }
            }
        } onCancel: {
            stop.ask()
        }
    }
}
