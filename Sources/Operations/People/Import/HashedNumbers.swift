/// Numbers by hashes: a table without pointers, of which a million entries take some thirty megabytes.
///
/// One number to each hash. What two texts have by chance the same hash for is for the caller to tell apart.
struct HashedNumbers {
    /// A hash beside its number, since whoever finds the one wants the other.
    private struct Entry {
        /// Zero where nothing is.
        var hash: UInt64 = 0
        var number: Int64 = 0
    }

    private var entries = Array(repeating: Entry(), count: 1 << 8)
    private(set) var count = 0

    subscript(hash: UInt64) -> Int64? {
        let entry = entries[slot(of: hash)]
        return entry.hash == 0 ? nil : entry.number
    }

    /// Puts the number in, in the place of one that was there.
    mutating func set(_ number: Int64, at hash: UInt64) {
        var slot = slot(of: hash)
        if entries[slot].hash == 0 {
            if 4 * (count + 1) > 3 * entries.count {
                grow()
                slot = self.slot(of: hash)
            }
            count += 1
        }
        entries[slot] = Entry(hash: Self.kept(hash), number: number)
    }

    /// Where the hash is, or would be.
    private func slot(of hash: UInt64) -> Int {
        let hash = Self.kept(hash)
        let mask = entries.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while entries[slot].hash != 0, entries[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: Entry(), count: 2 * old.count)
        for entry in old where entry.hash != 0 { entries[slot(of: entry.hash)] = entry }
    }

    private static func kept(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }
}
