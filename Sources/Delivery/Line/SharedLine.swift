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
    struct Result {
        let end: MailLine.End
        let dialogue: Dialogue
        let answer: [UInt8]
    }

    /// Carries the message. When the task is cancelled the exchange ends, as ``Exchange`` has it.
    func carry(
        _ content: [UInt8], _ handover: Handover, speaking language: Dialogue.Language,
        prepare: @escaping @Sendable (MailLibrary, MailLibrary.Line) -> CInt
    ) async -> Result? {
        let stop = StopSignal(grace: terms.waits.grace)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async { [self] in
                    let exchange = Exchange(content, handover: handover, stop: stop, speaking: language)
                    let end = carry(exchange, prepare: prepare)
                    continuation.resume(
                        returning: end.map { end in
                            Result(end: end, dialogue: exchange.dialogue, answer: exchange.answer)
                        })
                }
            }
        } onCancel: {
            stop.ask()
        }
    }

    /// Nil when there is no memory for a line.
    private func carry(
        _ exchange: Exchange, prepare: (MailLibrary, MailLibrary.Line) -> CInt
    ) -> MailLine.End? {
        line.withLock { line in
            if line == nil { line = MailLine(library) }
            return line?.carry(exchange, on: terms, prepare: prepare)
        }
    }
}
