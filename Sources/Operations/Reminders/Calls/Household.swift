/// The calls to one phone: a family that shares it stands together.
struct Household: Hashable, Sendable {
    let rows: [CallRow]
    /// Its place among all of them.
    let order: Int

    /// Which language the call is held in.
    var language: String { rows[0].spokenIn }

    /// Gathers rows by phone, in the order in which each phone comes first.
    static func gather(_ rows: [CallRow]) -> [Household] {
        var order: [String] = []
        var members: [String: [CallRow]] = [:]
        for row in rows {
            if members[row.phone] == nil { order.append(row.phone) }
            members[row.phone, default: []].append(row)
        }
        return order.enumerated().map { Household(rows: members[$1] ?? [], order: $0) }
    }
}
