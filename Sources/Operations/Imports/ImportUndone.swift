import Documents

/// What went and came back when an import was taken back.
package struct ImportUndone: Presentable {
    package let number: Int64
    package let file: String
    /// People who came in with it, and are not there any more.
    package let gone: Int
    /// People who are again what they were.
    package let restored: Int
    package let teams: [String]

    private var report: Report {
        Report(
            title: "Import \(number) of \(file), taken back",
            facts: [
                Fact("People gone", "\(gone)"), Fact("People as before", "\(restored)"),
                Fact("Teams gone", teams.isEmpty ? "none" : teams.joined(separator: ", ")),
            ])
    }

    package func document(in voice: Voice) -> Document { report.document(in: voice) }

    package func records(in voice: Voice) -> Records { report.records() }
}
