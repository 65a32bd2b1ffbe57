import Foundation
import GRDB
import Volunteering

/// Who has an email, a phone, an external id or a name: in memory, so that a row of an import need not ask for it.
///
/// Holds hashes of 64 bits instead of texts. What is found by one is looked at again, but for a name, by which somebody
/// is only told of a namesake. Knows the new people of an import from the moment they are taken; those of before once ``load(from:)`` has run.
struct PeopleIndex {
    enum Key: Hashable {
        case email(String)
        case phone(String)
        case externalId(String)
    }

    private var firstByKey = HashedNumbers()
    /// Further people who have what somebody else has; families are few.
    private var othersByKey: [UInt64: [Int64]] = [:]
    private var firstByName = HashedNumbers()
    /// Everybody in the record file is here.
    private(set) var isComplete: Bool

    init(isComplete: Bool) {
        self.isComplete = isComplete
    }

    /// What stands for a name, by the bytes that order it.
    static func fingerprint(ofName sortKey: Data) -> UInt64 {
        var hasher = Hasher()
        sortKey.withUnsafeBytes { hasher.combine(bytes: $0) }
        return UInt64(bitPattern: Int64(hasher.finalize()))
    }

    /// Who may have this, by number; to be made sure of.
    func ids(_ key: Key) -> [Int64] {
        let hash = Self.hash(of: key)
        guard let first = firstByKey[hash] else { return [] }
        guard let others = othersByKey[hash] else { return [first] }
        return ([first] + others).sorted()
    }

    /// The first of this name, by number.
    func firstId(name: UInt64) -> Int64? { firstByName[name] }

    mutating func add(_ key: Key, of id: Int64) {
        let hash = Self.hash(of: key)
        guard let first = firstByKey[hash] else { return firstByKey.set(id, at: hash) }
        if first != id, othersByKey[hash]?.contains(id) != true { othersByKey[hash, default: []].append(id) }
    }

    mutating func add(name: UInt64, of id: Int64) {
        if let first = firstByName[name], first <= id { return }
        firstByName.set(id, at: name)
    }

    private static func hash(of key: Key) -> UInt64 { UInt64(bitPattern: Int64(key.hashValue)) }

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
            add(name: Self.fingerprint(ofName: row[4]), of: row[5])
        }
        isComplete = true
    }
}
