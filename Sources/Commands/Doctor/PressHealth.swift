import Documents
import Foundation
import Operations
import Volunteering

/// Whether paper can be made: the press is beside the command, and has a typeface.
enum PressHealth {
    static func finding(asOf now: Date) -> Finding {
        var section = Section()
        section.heading = "Vigil"
        let page = Document(title: "Vigil", language: "en", asOf: now, sections: [section])
        do {
            guard let nowhere = FileHandle(forWritingAtPath: "/dev/null") else {
                return Finding("press", .warning, "/dev/null cannot be written to.", advice: "Look at /dev.")
            }
            try Press.beside(executable: "/proc/self/exe").print(page, as: .pdf, to: nowhere)
            return Finding("press", "vigil-press makes a page, with its typeface.")
        } catch let error as any Explainable {
            return Finding("press", .warning, error.explanation.summary, advice: error.explanation.hint ?? "")
        } catch {
            return Finding("press", .warning, "\(error)", advice: "HTML prints without it: -o roster.html")
        }
    }
}
