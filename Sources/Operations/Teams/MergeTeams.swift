import Documents
import GRDB
import Persistence
import Volunteering

/// Takes teams together that are one; the names and codes of the others still find the one that is kept.
package struct MergeTeams: Change {
    package let kept: String
    package let others: [String]

    package init(kept: String, others: [String]) {
        self.kept = kept
        self.others = others
    }

    /// - Throws: ``TeamError``.
    package func apply(in db: Database) throws -> TeamsMerged {
        let team = try TeamQuery(kept).answer(in: db)
        var gone: [Team] = []
        for text in others {
            let other = try TeamQuery(text).answer(in: db)
            guard other.id != team.id else { throw TeamError.sameTeam(text, name: team.name) }
            if !gone.contains(other) { gone.append(other) }
        }
        let items = try gone.map { other in try take(other, into: team, in: db) }
        return TeamsMerged(kept: team.name, code: team.code, items: items)
    }

    private func take(_ other: Team, into team: Team, in db: Database) throws -> TeamsMerged.Item {
        let active =
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM volunteer WHERE team_id = ? AND state = 'active'",
                arguments: [other.id]) ?? 0
        try db.execute(sql: "UPDATE volunteer SET team_id = ? WHERE team_id = ?", arguments: [team.id, other.id])
        try db.execute(sql: "UPDATE team_alias SET team_id = ? WHERE team_id = ?", arguments: [team.id, other.id])
        try db.execute(sql: "DELETE FROM team WHERE id = ?", arguments: [other.id])
        try TeamAlias.keep([other.name, other.code], of: team.id, in: db)
        try TeamAlias.drop([team.name, team.code], in: db)
        try db.audit(
            "team.merged", team.code, ["from": "\(other.code) \(other.name)", "volunteers": "\(active)"])
        return .init(code: other.code, name: other.name, volunteers: active)
    }
}

/// The teams that are no more, with how many people came over from each.
package struct TeamsMerged: Listing {
    package struct Item: Encodable, Sendable {
        package let code: String
        package let name: String
        package let volunteers: Int
    }

    package let kept: String
    package let code: String
    package let items: [Item]
    package var title: String { "Now \(kept) (\(code))" }
    package var emptyNote: String { "No other team was named, so nothing was done." }

    package static var columns: [ListingColumn<Item>] {
        [
            ListingColumn("code", "Code") { $0.code },
            ListingColumn("name", "Name", .share(2)) { $0.name },
            ListingColumn("volunteers", "Volunteers", .millimetres(25), alignment: .trailing) { "\($0.volunteers)" },
        ]
    }
}
