import Foundation

/// The first few of many in the order of their keys, without all of them being put in order.
struct FirstInOrder {
    private let limit: Int
    /// Sorted by key, at most `limit`.
    private var kept: [(key: [UInt8], id: Int64)] = []
    /// How many were seen.
    private(set) var count = 0

    var ids: [Int64] { kept.map(\.id) }

    /// - Parameter limit: How many are wanted, at least one.
    init(_ limit: Int) {
        self.limit = limit
    }

    /// - Parameter key: Compared byte by byte, as SQLite compares blobs.
    mutating func see(_ id: Int64, key: UnsafeRawBufferPointer) {
        count += 1
        if kept.count == limit {
            guard let last = kept.last, Self.does(key, precede: last.key) else { return }
            kept.removeLast()
        }
        let place = kept.firstIndex { Self.does(key, precede: $0.key) } ?? kept.endIndex
        kept.insert((Array(key), id), at: place)
    }

    private static func does(_ one: UnsafeRawBufferPointer, precede other: [UInt8]) -> Bool {
        other.withUnsafeBytes { other in
            guard let left = one.baseAddress, let right = other.baseAddress else { return one.count < other.count }
            let order = memcmp(left, right, min(one.count, other.count))
            return order < 0 || (order == 0 && one.count < other.count)
        }
    }
}
