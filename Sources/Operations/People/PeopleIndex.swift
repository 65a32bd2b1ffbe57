import Foundation
import GRDB
import Volunteering

/// Who has an email, a phone, an external id or a name: in memory, so that a row of an import need not ask for it.
///
/// Holds numbers instead of texts, 64 bits for what is looked at again when it is found, and 128 for names, which are
/// not. Knows the new people of an import from the moment they are taken; those of before once ``load(from:)`` has run.
struct PeopleIndex {
    enum Key: Hashable {
        case email(String)
        case phone(String)
        case externalId(String)
    }

    private struct Fingerprint: Hashable {
        let high: Int
        let low: Int

        init(_ bytes: Data) {
            var one = Hasher()
            one.combine(0)
            one.combine(bytes)
            var other = Hasher()
            other.combine(1)
            other.combine(bytes)
            high = one.finalize()
            low = other.finalize()
        }
    }

    private var firstByKey: [Int: Int64] = [:]
    /// Further people who have what somebody else has; families are few.
    private var othersByKey: [Int: [Int64]] = [:]
    private var firstByName: [Fingerprint: Int64] = [:]
    /// Everybody in the record file is here.
    private(set) var isComplete: Bool

    init(isComplete: Bool) {
        self.isComplete = isComplete
    }

    /// Who may have this, by number; to be made sure of.
    func ids(_ key: Key) -> [Int64] {
        let hash = key.hashValue
        guard let first = firstByKey[hash] else { return [] }
        guard let others = othersByKey[hash] else { return [first] }
        return ([first] + others).sorted()
    }

    /// The first of this name, by number.
    func firstId(sortKey: Data) -> Int64? { firstByName[Fingerprint(sortKey)] }

    mutating func add(_ key: Key, of id: Int64) {
        let hash = key.hashValue
        guard let first = firstByKey[hash] else {
            firstByKey[hash] = id
            return
        }
        if first != id, othersByKey[hash]?.contains(id) != true { othersByKey[hash, default: []].append(id) }
    }

    mutating func add(sortKey: Data, of id: Int64) {
        let name = Fingerprint(sortKey)
        firstByName[name] = min(id, firstByName[name] ?? id)
    }

    /// Takes in everybody who is in the record file.
    mutating func load(from db: Database) throws {
        guard !isComplete else { return }
        let rows = try Row.fetchCursor(
            db,
            sql:
                "SELECT id, email_key, phone, external_id, sort_key, coalesce(merged_into, id) FROM volunteer ORDER BY id"
        )
        while let row = try rows.next() {
            let id: Int64 = row[0]
            if let email = row[1] as String? { add(.email(email), of: id) }
            if let phone = row[2] as String? { add(.phone(phone), of: id) }
            if let externalId = row[3] as String? { add(.externalId(externalId), of: id) }
            add(sortKey: row[4], of: row[5])
        }
        isComplete = true
    }
}
