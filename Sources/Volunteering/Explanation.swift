/// What went wrong, in a person's own words, and what to type next.
package struct Explanation: Hashable, Sendable {
    /// What an error means to a script; the exit statuses are those of `sysexits.h`.
    package enum Kind: Int32, Hashable, Sendable, CaseIterable {
        /// Part of a batch failed; the rest is done.
        case partial = 1
        case usage = 64
        case invalidData = 65
        case missingInput = 66
        case unavailable = 69
        case software = 70
        case cannotCreate = 73
        case inputOutput = 74
        case temporary = 75
        case noPermission = 77
        case configuration = 78
    }

    /// Stable: `feature.what-is-wrong`; the Handbook's error catalogue lists every one.
    package let code: String
    package let summary: String
    package let hint: String?
    package let kind: Kind

    package init(_ code: String, _ summary: String, hint: String? = nil, kind: Kind) {
        self.code = code
        self.summary = summary
        self.hint = hint
        self.kind = kind
    }
}

/// An error that a person can act on.
package protocol Explainable: Error {
    var explanation: Explanation { get }
}
