import Scheduling
import Testing

struct DutyReportTests {
    @Test func `a duty that had nothing to do reports nothing and waits`() {
        #expect(DutyReport.nothing == DutyReport(summary: nil, counts: [:], hasMore: false))
    }
}
