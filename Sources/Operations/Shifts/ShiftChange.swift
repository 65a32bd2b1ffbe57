import Documents
import Foundation
import Volunteering

/// What became of shifts that were edited or cancelled, and what follows from it.
package struct ShiftChange: Presentable {
    package let shifts: [String]
    private let what: String
    /// Nil where nobody has to hear of it.
    package let consequences: Consequences?
    /// New times that no clock shows, each in a sentence.
    package let skippedTimes: [String]

    /// Something is different now.
    let isChange: Bool

    init(
        _ shifts: [String], words: String, _ consequences: Consequences?, isChange: Bool = true,
        skippedTimes: [String] = []
    ) {
        self.isChange = isChange
        self.skippedTimes = skippedTimes
        self.shifts = shifts
        what = words
        self.consequences = consequences
    }

    /// What happened, in a sentence without its end.
    package var words: String { "\(shifts.joined(separator: ", ")): \(what)" }

    private var report: Report {
        Report(
            title: shifts.joined(separator: ", "), subtitle: what, facts: consequences?.facts ?? [],
            tables: consequences?.tables ?? [])
    }

    package func document(in voice: Voice) -> Document {
        var document = report.document(in: voice)
        document.sections[document.sections.count - 1].notes += consequences?.remarks ?? []
        return document
    }

    package func records(in voice: Voice) -> Records {
        Report(title: "", facts: [Fact("Shifts", words)] + (consequences?.facts ?? [])).records()
    }
}
