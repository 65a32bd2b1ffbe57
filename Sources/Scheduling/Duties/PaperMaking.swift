import Documents
import Operations
import Volunteering

/// How a document becomes a file of paper: by the press as PDF, or as HTML where there is none.
package struct PaperMaking: Sendable {
    /// `pdf` or `html`.
    package let ending: String
    /// In which language and manner papers are written for a campaign.
    package let voice: @Sendable (Campaign) -> Voice
    /// Whole or not at all, for its owner alone.
    package let write: @Sendable (_ page: Document, _ path: String) throws -> Void

    package init(
        ending: String, voice: @escaping @Sendable (Campaign) -> Voice,
        write: @escaping @Sendable (_ page: Document, _ path: String) throws -> Void
    ) {
        self.ending = ending
        self.voice = voice
        self.write = write
    }

    /// What a job says beside what was printed, where it is not what people expect.
    var remark: String { ending == "pdf" ? "" : ", as HTML: vigil-press is not installed" }
}
