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

    /// A class, so that it goes from hand to hand without its many texts being counted each time.
    final class Known: Sendable {
        let line: Int
        let person: PersonDetails
        let keys: PersonKeys
        let code: Volunteer.ID?
        let remarks: [RowProblem]
        /// The row, should its email or its code turn out to be somebody else's; nil when nobody else has them.
        let refused: [PersonField: RejectedRow]

        init(
            line: Int, person: PersonDetails, keys: PersonKeys, code: Volunteer.ID?, remarks: [RowProblem],
            refused: [PersonField: RejectedRow]
        ) {
            self.line = line
            self.person = person
            self.keys = keys
            self.code = code
            self.remarks = remarks
            self.refused = refused
        }
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
        /// What the writer is done with: to give back so much memory is work for the thread that reads.
        var spent: [Batch] = []
        var isFinished = false
        var failure: (any Error)?
        var isAbandoned = false
        /// The reading thread waits for the file, and may for ever if it is a pipe.
        var isWaitingForBytes = false
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
    ///
    /// - Parameter spent: The one before, if it is done with; nobody else should hold it.
    func next(after spent: consuming Batch? = nil) throws -> Batch? {
        if let spent { state.withLock { $0.spent.append(spent) } }
        let batch: Batch?? = try wait(for: { state in
            if !state.batches.isEmpty { return .some(state.batches.removeFirst()) }
            if let failure = state.failure { throw failure }
            return state.isFinished ? .some(nil) : nil
        })
        return batch ?? nil
    }

    /// Stops the reading, and comes back when it has stopped, or only waits for a pipe: when that speaks it stops too.
    func finish() {
        update { $0.isAbandoned = true }
        condition.withLock {
            while !state.withLock({ $0.isFinished || $0.isWaitingForBytes }) { condition.wait() }
        }
    }

    /// Notes whether the reading thread waits for the file.
    ///
    /// - Returns: Whether its rows are wanted still.
    @discardableResult
    func waitForBytes(_ isWaiting: Bool) -> Bool {
        update { $0.isWaitingForBytes = isWaiting }
        return state.withLock { !$0.isAbandoned }
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

    /// Lets go of what the writer is done with.
    func letGo() {
        let spent = state.withLock { state in
            defer { state.spent = [] }
            return state.spent
        }
        // Freed here, with nobody waiting for the lock.
        withExtendedLifetime(spent) {}
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
