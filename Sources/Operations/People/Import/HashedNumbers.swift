/// Numbers by hashes: a table without pointers, of which a million entries take some thirty megabytes.
///
/// One number to each hash. What two texts have by chance the same hash for is for the caller to tell apart.
struct HashedNumbers {
    /// Zero where nothing is.
    private var hashes: [UInt64]
    private var numbers: [Int64]
    private(set) var count = 0

    init() {
        hashes = Array(repeating: 0, count: 1 << 8)
        numbers = Array(repeating: 0, count: 1 << 8)
    }

    subscript(hash: UInt64) -> Int64? {
        let slot = slot(of: hash)
        return hashes[slot] == 0 ? nil : numbers[slot]
    }

    /// Puts the number in, in the place of one that was there.
    mutating func set(_ number: Int64, at hash: UInt64) {
        var slot = slot(of: hash)
        if hashes[slot] == 0 {
            if 4 * (count + 1) > 3 * hashes.count {
                grow()
                slot = self.slot(of: hash)
            }
            hashes[slot] = Self.kept(hash)
            count += 1
        }
        numbers[slot] = number
    }

    /// Where the hash is, or would be.
    private func slot(of hash: UInt64) -> Int {
        let hash = Self.kept(hash)
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldHashes, oldNumbers) = (hashes, numbers)
        hashes = Array(repeating: 0, count: 2 * oldHashes.count)
        numbers = Array(repeating: 0, count: 2 * oldHashes.count)
        for (old, hash) in oldHashes.enumerated() where hash != 0 {
            let slot = slot(of: hash)
            hashes[slot] = hash
            numbers[slot] = oldNumbers[old]
        }
    }

    private static func kept(_ hash: UInt64) -> UInt64 { hash == 0 ? 1 : hash }
}
