/// Why no paper came out, for the person at the terminal and for a script.
package struct PressFailure: Error, Hashable, Sendable {
    /// Stable, such as `press.no-fonts`.
    package let code: String
    package let summary: String
    package let hint: String?
    /// One of `sysexits.h`.
    package let exitStatus: Int32

    package init(_ code: String, _ summary: String, hint: String? = nil, exitStatus: Int32) {
        self.code = code
        self.summary = summary
        self.hint = hint
        self.exitStatus = exitStatus
    }

    package static func missingFont(_ family: String) -> PressFailure {
        PressFailure(
            "press.no-fonts", "The typeface “\(family)” is not installed, and the papers are set in it.",
            hint: "Install it with: apt-get install fonts-noto-core", exitStatus: 69)
    }

    package static func drawing(_ reason: String) -> PressFailure {
        PressFailure("press.drawing", "The page could not be drawn: \(reason).", exitStatus: 70)
    }
}
