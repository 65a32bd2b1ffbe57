import Foundation
import GRDB
import Persistence
import Volunteering

/// Whether names are still ordered as this machine's ICU and the campaign's language order them.
struct SortKeyHealth: Change {
    let isFixing: Bool
    let isFull: Bool
    private static let looked = 500

    func apply(in db: Database) throws -> Finding {
        let keys = try NameKeys(language: CampaignQuery().answer(in: db).language)
        let scope =
            isFull
            ? ""
            : """
             AND (id IN (SELECT id FROM volunteer ORDER BY id LIMIT \(Self.looked))
                OR id IN (SELECT id FROM volunteer ORDER BY id DESC LIMIT \(Self.looked)))
            """
        let (looked, wrong) = try compare(where: "state <> 'erased'\(scope)", keys: keys, in: db) { _, _ in }
        guard wrong > 0 else {
            return Finding("sort-keys", "Names of \(looked) people are in the order of the alphabet.")
        }
        let finding = Finding(
            "sort-keys", .mustAct, "\(wrong) of \(looked) names were ordered by another alphabet or an older Vigil.",
            advice: "vigil doctor --fix orders them anew.")
        guard isFixing else { return finding }
        var right: [(Int64, Data)] = []
        _ = try compare(where: "state <> 'erased'", keys: keys, in: db) { right.append(($0, $1)) }
        let update = try db.makeStatement(sql: "UPDATE volunteer SET sort_key = ? WHERE id = ?")
        for (id, key) in right { try update.execute(arguments: [key, id]) }
        return finding.repaired("\(right.count) names ordered anew.")
    }

    private func compare(
        where condition: String, keys: NameKeys, in db: Database, wrong: (Int64, Data) -> Void
    ) throws -> (looked: Int, wrong: Int) {
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, given_name, middle_name, family_name, sort_key FROM volunteer WHERE \(condition)")
        var count = (looked: 0, wrong: 0)
        while let row = try rows.next() {
            count.looked += 1
            let key = keys.sortKey(given: row["given_name"], middle: row["middle_name"], family: row["family_name"])
            guard key != row["sort_key"] as Data else { continue }
            count.wrong += 1
            wrong(row["id"], key)
        }
        return count
    }
}
