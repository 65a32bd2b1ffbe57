/// Names for the sheets of a workbook, as Excel takes them: 31 characters, without `[]:*?/\`, none twice.
struct WorksheetNames {
    /// UTF-16 code units, as Excel counts them.
    static let longest = 31
    private var taken: Set<String> = []

    /// The name itself where it can be, else the nearest one.
    mutating func unique(_ name: String) -> String {
        let base = Self.allowed(name)
        var candidate = base
        var number = 2
        while !taken.insert(candidate.lowercased()).inserted {
            let ending = " (\(number))"
            candidate = Self.shortened(base, to: Self.longest - ending.utf16.count) + ending
            number += 1
        }
        return candidate
    }

    private static func allowed(_ name: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in SpreadsheetText.clean(name).unicodeScalars {
            kept.append("[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar)
        }
        var text = shortened(String(kept), to: longest)
        while text.hasPrefix("'") { text.removeFirst() }
        while text.hasSuffix("'") { text.removeLast() }
        // Excel keeps this name for itself.
        return text.isEmpty || text.lowercased() == "history" ? "Sheet" : text
    }

    private static func shortened(_ text: String, to length: Int) -> String {
        var text = text
        while text.utf16.count > length { text.removeLast() }
        return text
    }
}
