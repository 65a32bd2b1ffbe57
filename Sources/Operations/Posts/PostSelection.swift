import Language
import Foundation
import GRDB
import Persistence
import Volunteering

/// Several posts of an event: by their codes, by kind, or all.
struct PostSelection: Sendable {
    let words: [String]

    /// In the order of codes, each once.
    ///
    /// - Throws: ``PostError/unknown(_:event:suggestion:)``.
    func posts(of event: Event, in db: Database) throws -> [Post] {
        let all = try Post.fetchAll(
            db, sql: "SELECT * FROM post WHERE event_id = ? ORDER BY length(code), code", arguments: [event.id])
        var wanted: Set<Post.ID> = []
        for word in words.flatMap({ $0.split(separator: ",").map(String.init) }) {
            let word = word.trimmingCharacters(in: .whitespaces)
            if word.lowercased() == "all" {
                wanted.formUnion(all.map(\.id))
            } else if let post = all.first(where: { $0.code.lowercased() == word.lowercased() }) {
                wanted.insert(post.id)
            } else if let kind = Post.Kind(rawValue: word.lowercased()), all.contains(where: { $0.kind == kind }) {
                wanted.formUnion(all.filter { $0.kind == kind }.map(\.id))
            } else {
                throw PostError.unknown(
                    word, event: event.code, suggestion: Spelling.closest(to: word, among: all.map(\.code)))
            }
        }
        guard !wanted.isEmpty else {
            throw PostError.unknown(words.joined(separator: ","), event: event.code, suggestion: nil)
        }
        return all.filter { wanted.contains($0.id) }
    }
}
