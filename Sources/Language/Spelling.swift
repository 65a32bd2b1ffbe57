/// Finds what somebody probably meant.
package enum Spelling {
    /// The candidate that differs in the fewest letters, if it is near enough to have been meant.
    package static func closest(to text: String, among candidates: [String]) -> String? {
        let wanted = Array(text.lowercased())
        let limit = max(1, wanted.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where abs(candidate.count - wanted.count) <= limit {
            let distance = distance(wanted, Array(candidate.lowercased()))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// How many letters differ; nil when too many do for one to have been meant as the other.
    package static func distance(from text: String, to other: String) -> Int? {
        let limit = max(1, text.count / 3)
        guard abs(text.count - other.count) <= limit else { return nil }
        let distance = distance(Array(text.lowercased()), Array(other.lowercased()))
        return distance <= limit ? distance : nil
    }

    /// Letters to insert, drop, change or swap with their neighbour (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                current.append(cost)
            }
            before = last
            last = current
        }
        return last[right.count]
    }
}
