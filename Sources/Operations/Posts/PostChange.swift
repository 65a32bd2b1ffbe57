import Documents
import Foundation
import Volunteering

/// What became of a post that was corrected, and what follows from it.
package struct PostChange: Presentable {
    package let post: String
    private let changes: [PostValues.Difference]
    /// Nil where nobody has to hear of it.
    package let consequences: Consequences?
    /// Shifts of other posts ahead, each with its event, that still have people report at the name that the post had.
    package let reportingAtOldName: [String]

    init(
        _ post: String, values: [PostValues.Difference], _ consequences: Consequences?,
        reportingAtOldName: [String] = []
    ) {
        self.post = post
        changes = values
        self.consequences = consequences
        self.reportingAtOldName = reportingAtOldName
    }

    package var isChange: Bool { !changes.isEmpty }

    /// What happened, in a sentence without its end.
    package var words: String {
        guard isChange else { return "\(post) stays as it is" }
        return "\(post): " + changes.map { "\($0.column) \($0.words)" }.joined(separator: "; ")
    }

    package func document(in voice: Voice) -> Document {
        let facts = changes.map { Fact($0.column.capitalized, $0.words) }
        var document = Report(
            title: post, subtitle: isChange ? "" : "stays as it is", facts: facts + (consequences?.facts ?? [])
        ).document(in: voice)
        document.sections[document.sections.count - 1].notes += (consequences?.remarks ?? []) + remarks
        return document
    }

    private var remarks: [Line] {
        guard let first = reportingAtOldName.first else { return [] }
        let shifts = reportingAtOldName.joined(separator: ", ")
        return [Line("People still report at the old name on \(shifts): vigil shift edit \(first) --report-to …")]
    }

    package func records(in voice: Voice) -> Records {
        let stale = reportingAtOldName.joined(separator: ", ")
        return Report(
            title: "",
            facts: [Fact("Post", words)] + (consequences?.facts ?? [])
                + (stale.isEmpty ? [] : [Fact("Reporting at the old name", stale)])
        ).records()
    }
}
