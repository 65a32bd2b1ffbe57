extension Int {
    /// "1 shift", "3 shifts": an English count, for talk on a terminal.
    ///
    /// - Parameter many: The plural where it is not the singular with an s.
    package func counted(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
