import Documents
import Foundation
import Language
import Volunteering

/// What was removed since it was made by mistake, and what went with it.
package struct Removal: Presentable {
    /// By its code, such as `march-2027/B4`.
    package let what: String
    /// What it was, in a few words.
    package let was: String
    package var posts: [String] = []
    package var shifts: [String] = []
    /// As `V0001 B4`: nobody had told them.
    package var places: [String] = []
    /// A day of a series on which no event is made again.
    package var leftOut: String?

    init(_ what: String, was: String) {
        self.what = what
        self.was = was
    }

    /// What happened, in a sentence without its end.
    package var words: String {
        let parts = [
            posts.isEmpty ? nil : posts.count.counted("post"), shifts.isEmpty ? nil : shifts.count.counted("shift"),
            places.isEmpty ? nil : "\(places.count.counted("place")) that nobody had been told of",
        ].compactMap { $0 }
        let day = leftOut.map { "; its series leaves \($0) out" } ?? ""
        guard let last = parts.last else { return "\(what) is removed\(day)" }
        let list = parts.dropLast().isEmpty ? last : parts.dropLast().joined(separator: ", ") + " and " + last
        return "\(what) is removed, with \(list)\(day)"
    }

    /// What the audit keeps of it.
    var details: [String: String] {
        [
            "was": was, "posts": posts.joined(separator: ", "), "shifts": shifts.joined(separator: ", "),
            "places": places.joined(separator: ", "), "left_out": leftOut ?? "",
        ].filter { !$0.value.isEmpty }
    }

    private var facts: [Fact] {
        [
            Fact("Was", was), Fact("Posts", posts.joined(separator: ", ")),
            Fact("Shifts", shifts.joined(separator: ", ")), Fact("Places", places.joined(separator: ", ")),
            Fact("Left out of its series", leftOut ?? ""),
        ]
    }

    package func document(in voice: Voice) -> Document { Report(title: what, facts: facts).document(in: voice) }

    package func records(in voice: Voice) -> Records {
        Report(title: "", facts: [Fact("Removed", what)] + facts).records()
    }
}
