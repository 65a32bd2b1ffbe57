import GRDB
import Interchange
import Language
import Persistence
import Telephony
import Volunteering

/// The one volunteer who is meant by a code, an email, a phone number, or a part of a name in any spelling.
///
/// Who was taken together with another is found as that other. A name that is written out wins over names that only begin with it, and what was typed over what sounds alike.
package struct FindPerson: Query {
    package let text: String
    /// Looks among those who are archived, instead of the others.
    package let isArchived: Bool

    package init(_ text: String, isArchived: Bool = false) {
        self.text = text
        self.isArchived = isArchived
    }

    /// - Throws: ``PersonError/unknown(_:similar:)``, ``PersonError/archived(code:name:)`` or
    ///   ``PersonError/ambiguous(_:)``.
    package func answer(in db: Database) throws -> Volunteer {
        let found = try candidates(in: db)
        if found.count == 1 { return found[0] }
        guard found.count > 1 else { throw try absence(in: db) }
        for isCloser in [isWrittenOut, isBeginning] {
            let closer = found.filter(isCloser)
            if closer.count == 1 { return closer[0] }
        }
        throw PersonError.ambiguous(
            Candidates(found, for: text) { volunteer in
                [volunteer.code, volunteer.fullName, volunteer.phone ?? "", volunteer.email ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: "  ")
            })
    }

    /// Why nobody was found.
    private func absence(in db: Database) throws -> PersonError {
        if isArchived {
            guard let id = Volunteer.ID(code: text),
                let row = try Volunteer.fetchOne(db, sql: "SELECT * FROM volunteer WHERE id = ?", arguments: [id]),
                let kept = row.mergedInto
            else { return .unknown(text, similar: []) }
            return .mergedAway(code: row.code, into: kept.code)
        }
        let archived = try FindPerson(text, isArchived: true).candidates(in: db)
        guard archived.count == 1 else {
            let similar = try SimilarNames(to: text).answer(in: db)
            return .unknown(text, similar: similar.map { "\($0.fullName) (\($0.code))" })
        }
        return .archived(code: archived[0].code, name: archived[0].fullName)
    }

    private func candidates(in db: Database) throws -> [Volunteer] {
        if let id = Volunteer.ID(code: text) {
            return try Volunteer.fetchAll(db, sql: select("id = ?"), arguments: [id])
        }
        if text.contains("@") {
            return try Volunteer.fetchAll(db, sql: select("email_key = ?"), arguments: [text.lowercased()])
        }
        if let phone = try PhoneQuery(text).answer(in: db) {
            return try Volunteer.fetchAll(db, sql: select("phone = ?"), arguments: [phone])
        }
        guard let expression = NameKeys.matchExpression(for: text) else { return [] }
        return try Volunteer.fetchAll(
            db,
            sql: select("id IN (SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH ?)"),
            arguments: [expression])
    }

    private func select(_ condition: String) -> String {
        let isWanted = isArchived ? "state = 'archived' AND merged_into IS NULL" : "state = 'active'"
        return """
            SELECT * FROM volunteer WHERE \(isWanted) AND \(Self.followingMerges(condition))
            ORDER BY sort_key LIMIT 500
            """
    }

    /// The condition, met by a person themselves or by somebody who was taken together with them.
    static func followingMerges(_ condition: String) -> String {
        "volunteer.id IN (SELECT coalesce(merged_into, id) FROM volunteer WHERE \(condition))"
    }

    private func isWrittenOut(_ volunteer: Volunteer) -> Bool {
        Set(words(of: text)).isSubset(of: words(of: volunteer.fullName))
    }

    private func isBeginning(_ volunteer: Volunteer) -> Bool {
        let names = words(of: volunteer.fullName)
        return words(of: text).allSatisfy { word in names.contains { $0.hasPrefix(word) } }
    }

    private func words(of text: String) -> [Substring] {
        SearchKey.folded(text).split(separator: " ")
    }
}

/// The E.164 form of what looks like a phone number; nil for anything else.
struct PhoneQuery: Query {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    func answer(in db: Database) throws -> String? {
        let digits = text.utf8.count { (48...57).contains($0) }
        guard digits >= 6, text.utf8.allSatisfy({ (48...57).contains($0) || " +-()./".utf8.contains($0) }) else {
            return nil
        }
        if text.utf8.first == UInt8(ascii: "+"), digits == text.utf8.count - 1 { return text }
        return try PhoneNumbers(region: CampaignQuery().answer(in: db).region).e164(text)
    }
}
