import Testing

@testable import Operations

@Suite struct LedgerEdgeTests {
    /// As the Handbook draws them.
    private static let edges: [ReminderState: Set<ReminderState>] = [
        .planned: [.claimed, .expired, .superseded, .cancelled, .dead],
        .claimed: [.planned, .handingOver, .expired, .superseded, .cancelled, .dead],
        .handingOver: [.sent, .planned, .dead, .uncertain],
        .uncertain: [.planned, .sent, .cancelled, .expired],
    ]

    /// A way from the beginning to each state.
    private static let ways: [ReminderState: [ReminderState]] = [
        .planned: [], .claimed: [.claimed], .handingOver: [.claimed, .handingOver],
        .sent: [.claimed, .handingOver, .sent], .expired: [.expired], .superseded: [.superseded],
        .cancelled: [.cancelled], .dead: [.dead], .uncertain: [.claimed, .handingOver, .uncertain],
    ]

    @Test(arguments: ReminderState.allCases, ReminderState.allCases)
    func `the ledger admits the edges that are drawn and no other`(from: ReminderState, to: ReminderState) async throws
    {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        for step in try #require(Self.ways[from]) {
            try await world.execute("UPDATE reminder SET state = '\(step.rawValue)'")
        }
        let isAdmitted = from == to || Self.edges[from]?.contains(to) == true
        do {
            try await world.execute("UPDATE reminder SET state = '\(to.rawValue)'")
            #expect(isAdmitted)
        } catch {
            #expect(!isAdmitted)
            #expect("\(error)".contains("reminder.state-edge"))
        }
    }

    @Test(arguments: [
        "DELETE FROM reminder", "UPDATE reminder SET channel = 'sms'", "UPDATE reminder SET generation = '9.9.9'",
        "UPDATE reminder SET not_after = due_at",
    ])
    func `a row stays, with its key and a time to be sent in`(change: String) async throws {
        let world = try await ReminderWorld(now: "2027-02-25T08:00:00Z")
        try await world.addPerson(1)
        try await world.assign(1)
        _ = try await world.plan()
        await #expect(throws: (any Error).self) { try await world.execute(change) }
    }
}
