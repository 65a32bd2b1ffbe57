import Volunteering

/// How many of a hundred who are asked say yes and no in a rehearsal; the others say nothing.
package struct RehearsedAnswers: Hashable, Sendable {
    /// `0...100`
    package let yes: Int
    /// `0...100`
    package let no: Int

    /// Nobody answers.
    package static let none = RehearsedAnswers(yes: 0, no: 0)

    private init(yes: Int, no: Int) {
        self.yes = yes
        self.no = no
    }

    /// Reads `yes:70,no:10`.
    ///
    /// - Throws: ``RehearsalError/badAnswers(_:)``.
    package init(_ text: String) throws(RehearsalError) {
        var shares: [String: Int] = [:]
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let pair = part.split(separator: ":", omittingEmptySubsequences: false)
            guard pair.count == 2, ["yes", "no"].contains(pair[0]), shares[String(pair[0])] == nil,
                let share = Int(pair[1]), (0...100).contains(share)
            else { throw .badAnswers(text) }
            shares[String(pair[0])] = share
        }
        guard shares.values.reduce(0, +) <= 100 else { throw .badAnswers(text) }
        self.init(yes: shares["yes"] ?? 0, no: shares["no"] ?? 0)
    }

    package var isNone: Bool { self == .none }
}
