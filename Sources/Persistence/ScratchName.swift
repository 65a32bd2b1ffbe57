import Foundation

/// The name under which a file is written beside its place, until it is whole: `.roster.pdf.4711-9f3a`.
package struct ScratchName: Hashable, Sendable, CustomStringConvertible {
    /// The name that the file is to have.
    package let file: String
    /// Whose process writes it.
    package let process: pid_t
    package let description: String

    /// A name for what this process is about to write.
    ///
    /// The number of a process alone is not enough: in a container it is the same at each start, and what one that was
    /// killed left behind would be in the way for good.
    package init(for file: String) {
        let random = String(UInt32.random(in: .min ... .max), radix: 16)
        self.file = file
        process = ProcessInfo.processInfo.processIdentifier
        description = ".\(file).\(process)-\(random)"
    }

    /// Nil for a name of another kind.
    package init?(_ name: String) {
        guard name.hasPrefix("."), let match = name.wholeMatch(of: /\.(.+)\.([0-9]+)(?:-[0-9a-f]+)?/),
            let process = pid_t(match.2), process > 0
        else { return nil }
        file = String(match.1)
        self.process = process
        description = name
    }

    /// Of the file: `pdf`.
    package var ending: String { file.lastIndex(of: ".").map { String(file[file.index(after: $0)...]) } ?? "" }

    /// The process that wrote it is gone.
    package var isAbandoned: Bool { kill(process, 0) != 0 && errno == ESRCH }
}
