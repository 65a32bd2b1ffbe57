import GRDB
import Language
import Persistence
import Volunteering

/// The people whose names are nearest to one that nobody has; at most three.
struct SimilarNames: Query {
    let text: String

    init(to text: String) {
        self.text = text
    }

    func answer(in db: Database) throws -> [Volunteer] {
        let words = SearchKey.skeleton(text).split(separator: " ").map(String.init).filter { $0.count > 2 }
        guard !words.isEmpty else { return [] }
        // A slip in the first three letters is not found: to find it, every name would have to be read.
        let expression = words.map { "\"\($0.prefix(2))\"*" }.joined(separator: " OR ")
        let found = try Volunteer.fetchAll(
            db,
            sql: """
                SELECT * FROM volunteer WHERE state = 'active'
                    AND id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ? LIMIT 2000)
                """, arguments: [expression])
        let near = found.compactMap { person -> (person: Volunteer, distance: Int)? in
            let names = SearchKey.skeleton(person.fullName).split(separator: " ").map(String.init)
            let distances = words.map { word in names.compactMap { Spelling.distance(from: word, to: $0) }.min() }
            guard !distances.contains(nil) else { return nil }
            return (person, distances.compactMap { $0 }.reduce(0, +))
        }
        return near.sorted { ($0.distance, $0.person.id.rawValue) < ($1.distance, $1.person.id.rawValue) }
            .prefix(3).map(\.person)
    }
}
