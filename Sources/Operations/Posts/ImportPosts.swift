import GRDB
import Interchange
import Persistence
import Volunteering

/// Takes a table of posts into an event; a post that is there already stays as it is.
package struct ImportPosts: Change {
    package let event: String
    package let source: ImportSource

    package init(event: String, source: ImportSource) {
        self.event = event
        self.source = source
    }

    package func apply(in db: Database) throws -> ImportSummary {
        let event = try EventQuery(event).answer(in: db)
        return try TableImport<PostRow>(source: source, subject: "Posts", mainField: .name).run { row in
            let post = try details(of: row)
            let found = try Post.fetchOne(
                db, sql: "SELECT * FROM post WHERE event_id = ? AND code = ?", arguments: [event.id, post.code])
            if let found {
                guard found.name == post.name else { throw PostError.exists(post.code, event: event.code) }
                return .same
            }
            _ = try AddPost(event: event.code, post: post).apply(in: db)
            return .added
        }
    }

    private func details(of row: PostRow) throws -> AddPost.Details {
        var post = AddPost.Details(code: row.code ?? row.name, name: row.name)
        if let kind = row.kind {
            guard let known = Slug(kind).flatMap({ Post.Kind(rawValue: $0.rawValue) }) else {
                throw PostError.unknownKind(kind)
            }
            post.kind = known
        }
        post.sector = row.sector ?? ""
        post.description = [row.details, row.place].compactMap { $0 }.joined(separator: ", ")
        post.latitude = row.latitude
        post.longitude = row.longitude
        return post
    }
}
