import GRDB

/// What the program writes down about itself: that it is alive, what it did. No record of people, so no audit row.
///
/// A note may touch ``noteTables`` alone; one that touches any other is taken back. So the audit stays the list of
/// all that was done to the records, and planning's mark is not disturbed by a heartbeat. Source: Handbook, ADR-0031.
package protocol Note: Sendable {
    associatedtype Outcome: Sendable
    func write(in db: Database) throws -> Outcome
}

/// The tables that hold what the program notes about itself.
package let noteTables: Set<String> = ["heartbeat", "job"]

/// Sees whether a transaction touches more than a note may.
final class NoteBounds: TransactionObserver {
    private(set) var stranger: String?

    func observes(eventsOfKind kind: DatabaseEventKind) -> Bool { !noteTables.contains(kind.tableName) }

    func databaseDidChange(with event: DatabaseEvent) { stranger = stranger ?? event.tableName }

    func databaseDidCommit(_ db: Database) {}

    func databaseDidRollback(_ db: Database) {}
}
