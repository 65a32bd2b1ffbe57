import Foundation
import Interchange
import Synchronization
import Volunteering

/// Rows of a list read and understood on a thread of their own, in order, while others are being written.
///
/// The file, the phone library and the consents of a row need no record file; so the two halves of an import run side
/// by side. A few batches are read ahead, never more.
final class PeopleStream: Sendable {
    /// What the file says of itself, before its rows.
    struct Head: Sendable {
        let header: [String]
        let encoding: String
    }

    /// One row, as far as it can be judged without the record file.
    enum Item: Sendable {
        case rejected(RejectedRow)
        case person(Known)
    }

    struct Known: Sendable {
        let line: Int
        let person: PersonDetails
        let code: Volunteer.ID?
        let remarks: [RowProblem]
        /// The row, should its email or its code turn out to be somebody else's; nil when nobody else has them.
        let refused: [PersonField: RejectedRow]
    }

    struct Batch: Sendable {
        var items: [Item] = []
        var bytesRead = 0
        var totalBytes: Int?
        /// So far: of cards they are known at the end.
        var ignoredHeadings: [String] = []
    }

    private struct State {
        var head: Head?
        var batches: [Batch] = []
        var isFinished = false
        var failure: (any Error)?
        var isAbandoned = false
    }

    private let state = Mutex(State())
    private let condition = NSCondition()
    static let rowsAtOnce = 512
    private static let batchesAhead = 8

    /// - Parameter read: Reads the file, and hands over its head and its batches until it is told to stop.
    init(_ read: @escaping @Sendable (PeopleStream) throws -> Void) {
        let thread = Thread { [self] in
            let result = Result { try read(self) }
            update { state in
                if case .failure(let error) = result { state.failure = error }
                state.isFinished = true
            }
        }
        // As much as the main thread has: rows are as deep as their longest cell is.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// The head of the file, as soon as it is read.
    func head() throws -> Head {
        try wait(for: { state in
            if let head = state.head { return head }
            if let failure = state.failure { throw failure }
            return nil
        })
    }

    /// The next batch; nil at the end.
    func next() throws -> Batch? {
        let batch: Batch?? = try wait(for: { state in
            if !state.batches.isEmpty { return .some(state.batches.removeFirst()) }
            if let failure = state.failure { throw failure }
            return state.isFinished ? .some(nil) : nil
        })
        return batch ?? nil
    }

    /// Stops the reading, and comes back when it has stopped.
    func finish() {
        update { $0.isAbandoned = true }
        condition.withLock {
            while !state.withLock({ $0.isFinished }) { condition.wait() }
        }
    }

    func give(_ head: Head) {
        update { $0.head = head }
    }

    /// Hands over a batch when there is room.
    ///
    /// - Returns: Whether more is wanted.
    func give(_ batch: Batch) -> Bool {
        condition.withLock {
            while state.withLock({ !$0.isAbandoned && $0.batches.count >= Self.batchesAhead }) { condition.wait() }
            let isWanted = state.withLock { state in
                if !state.isAbandoned { state.batches.append(batch) }
                return !state.isAbandoned
            }
            condition.broadcast()
            return isWanted
        }
    }

    private func update(_ change: (inout State) -> Void) {
        condition.withLock {
            state.withLock { change(&$0) }
            condition.broadcast()
        }
    }

    private func wait<Value: Sendable>(for look: (inout State) throws -> Value?) throws -> Value {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let found = try state.withLock({ state in try look(&state) }) {
                condition.broadcast()
                return found
            }
            condition.wait()
        }
    }
}
