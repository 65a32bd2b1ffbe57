import Testing

@testable import Operations

@Suite struct BackOffTests {
    @Test(arguments: [(1, 60), (2, 120), (3, 240), (6, 1_920), (7, 3_600), (15, 3_600)])
    func `the wait doubles up to an hour`(attempt: Int, longest: Int64) {
        #expect(BackOff.next(after: attempt, at: 1_000, fraction: 1, leaveBefore: 1_000_000) == 1_000 + longest)
        #expect(BackOff.next(after: attempt, at: 1_000, fraction: 0.5, leaveBefore: 1_000_000) == 1_000 + longest / 2)
        #expect(BackOff.next(after: attempt, at: 1_000, fraction: 0, leaveBefore: 1_000_000) == 1_001)
    }

    @Test func `what the other side asks for is waited`() {
        #expect(BackOff.next(after: 1, at: 0, fraction: 0.1, asked: 300, leaveBefore: 1_000_000) == 300)
        // Whoever asks for centuries is tried again after a day.
        #expect(BackOff.next(after: 1, at: 1_000, fraction: 1, asked: .max, leaveBefore: 1_000_000) == 87_400)
    }

    @Test func `there is a last time shortly before it is too late`() {
        #expect(BackOff.next(after: 7, at: 0, fraction: 1, leaveBefore: 600) == 540)
        #expect(BackOff.next(after: 7, at: 0, fraction: 1, leaveBefore: 30) == 3_600)
        #expect(BackOff.next(after: 7, at: 0, fraction: 1, asked: 580, leaveBefore: 600) == 3_600)
    }
}
