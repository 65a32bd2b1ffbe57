import GRDB

/// A question: one read transaction that gives one value.
package protocol Query: Sendable {
    associatedtype Answer: Sendable
    func answer(in db: Database) throws -> Answer
}

/// A change: one write transaction that gives one value, and leaves an audit row whenever it changes anything.
///
/// A change may call another's `apply(in:)` within its own transaction.
package protocol Change: Sendable {
    associatedtype Outcome: Sendable
    func apply(in db: Database) throws -> Outcome
}
