/// What one check of the doctor found.
package struct Finding: Sendable, Encodable, Hashable {
    package enum State: String, Sendable, Encodable, CaseIterable {
        case ok
        case warning
        case mustAct = "must-act"
    }

    /// Stable; the Handbook's page "Seeing" lists every one.
    package let check: String
    package var state: State
    package var found: String
    /// What to do; empty when there is nothing to do.
    package var advice: String
    /// What `--fix` did about it; empty when it did nothing.
    package var fixed: String

    package init(_ check: String, _ state: State, _ found: String, advice: String = "", fixed: String = "") {
        self.check = check
        self.state = state
        self.found = found
        self.advice = advice
        self.fixed = fixed
    }

    /// All is well.
    package init(_ check: String, _ found: String, fixed: String = "") {
        self.init(check, .ok, found, fixed: fixed)
    }

    /// The same after it was put right.
    func repaired(_ what: String) -> Finding {
        Finding(check, .ok, found, fixed: what)
    }
}
