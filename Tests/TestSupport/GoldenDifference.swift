/// The first lines in which two texts differ, with their numbers.
struct GoldenDifference: CustomStringConvertible {
    let description: String

    init(expected: String, actual: String, atMost limit: Int = 8) {
        let old = Self.lines(expected)
        let new = Self.lines(actual)
        var shown: [String] = []
        var different = 0
        for index in 0..<max(old.count, new.count) {
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            guard before != after else { continue }
            different += 1
            guard different <= limit else { continue }
            if let before { shown.append("\(index + 1) - \(before)") }
            if let after { shown.append("\(index + 1) + \(after)") }
        }
        if different > limit { shown.append("… and \(different - limit) more lines") }
        description = shown.joined(separator: "\n")
    }

    /// Invisible characters are spelled out.
    private static func lines(_ text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.map {
                $0.properties.isDefaultIgnorableCodePoint || $0.value < 0x20 ? $0.escaped(asASCII: true) : String($0)
            }
            .joined()
        }
    }
}
