/// One step of the organizer's month: what is typed, and what must come of it.
struct MonthStep: Sendable, CustomStringConvertible {
    let line: Int
    let command: String
    var input: [String] = []
    var status: Int32 = 0
    var expected: [String] = []
    var unexpected: [String] = []
    /// Makes paper, and so needs vigil-press.
    var needsPress = false

    var description: String { "line \(line): \(command)" }

    /// The words after `vigil`; quotes hold together what has blanks in it.
    var arguments: [String] {
        var words: [String] = []
        for (index, part) in command.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            let isQuoted = index % 2 == 1
            words += isQuoted ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        return Array(words.dropFirst())
    }

    /// The steps of a file whose lines begin with `$`, `<`, `=`, `>`, `-` or `?`.
    static func steps(in text: String) -> [MonthStep] {
        var steps: [MonthStep] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let rest = String(line.dropFirst(2))
            switch line.prefix(2) {
            case "$ ": steps.append(MonthStep(line: index + 1, command: rest))
            case "< ": steps[steps.count - 1].input.append(rest)
            case "= ": steps[steps.count - 1].status = Int32(rest) ?? -1
            case "> ": steps[steps.count - 1].expected.append(rest)
            case "? ": steps[steps.count - 1].needsPress = rest == "press"
            case "- ": steps[steps.count - 1].unexpected.append(rest)
            default: continue
            }
        }
        return steps
    }
}
