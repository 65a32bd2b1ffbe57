extension DutyReport {
    /// This and what came of the next round, as one: counts are added up.
    func adding(_ next: DutyReport, round: Int) -> DutyReport {
        guard round > 0 else { return next }
        guard next.summary != nil else {
            var whole = self
            whole.hasMore = next.hasMore
            return whole
        }
        let sum = counts.merging(next.counts, uniquingKeysWith: +)
        let words = sum.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return DutyReport(
            summary: words.isEmpty ? next.summary : words.joined(separator: ", "), counts: sum, hasMore: next.hasMore)
    }
}
