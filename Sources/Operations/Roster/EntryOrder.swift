import Foundation

/// The order of a layout's rows: the first thing that tells two rows apart decides, and equals stay as they were.
struct EntryOrder {
    private let orders: [RosterLayout.Order]

    init(_ orders: [RosterLayout.Order]) {
        self.orders = orders
    }

    func sorted(_ entries: [RosterEntry]) -> [RosterEntry] {
        sorted(entries) { $0 }
    }

    /// - Parameter entries: In the order of their codes.
    func sorted<Item>(_ entries: [Item], by entry: (Item) -> RosterEntry) -> [Item] {
        guard !orders.isEmpty else { return entries }
        let keyed = entries.enumerated().map { (index: $0, entry: entry($1), item: $1) }
        return keyed.sorted { left, right in
            for order in orders {
                switch compare(left.entry, right.entry, by: order, indices: (left.index, right.index)) {
                case .orderedAscending: return true
                case .orderedDescending: return false
                case .orderedSame: continue
                }
            }
            return left.index < right.index
        }
        .map(\.item)
    }

    private func compare(
        _ left: RosterEntry, _ right: RosterEntry, by order: RosterLayout.Order, indices: (Int, Int)
    ) -> ComparisonResult {
        switch order {
        case .code: compare(indices.0, indices.1)
        case .name:
            left.sortKey == right.sortKey
                ? compare(left.volunteer, right.volunteer)
                : left.sortKey.lexicographicallyPrecedes(right.sortKey) ? .orderedAscending : .orderedDescending
        case .post: compare(left.place?.post ?? "", right.place?.post ?? "")
        case .time: compare(left.place?.reportsAt ?? .distantPast, right.place?.reportsAt ?? .distantPast)
        case .team: compare(left.team, right.team)
        case .language: compare(left.language ?? "", right.language ?? "")
        }
    }

    private func compare<Value: Comparable>(_ left: Value, _ right: Value) -> ComparisonResult {
        left == right ? .orderedSame : left < right ? .orderedAscending : .orderedDescending
    }
}
