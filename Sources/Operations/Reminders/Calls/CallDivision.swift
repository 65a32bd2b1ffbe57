/// Divides calls fairly among callers: an even number of phones to dial, within one, and as few languages each as that
/// allows.
///
/// Languages whose calls fill whole sheets, alone or together, are kept from being mixed with others. Within a sheet
/// the campaign's language comes first, the others by their code; the order of names is kept within each.
struct CallDivision {
    private let size: Int
    /// Sheets that are still to be filled, with `size` calls and with one more.
    private var small: Int
    private var large: Int
    private var languages: [[Household]]

    /// Of more languages than this not every combination is looked at.
    private static let mostCombined = 10

    static func divide(_ households: [Household], among callers: Int, first language: String) -> [[Household]] {
        let parts = min(callers, households.count)
        guard parts > 0 else { return [] }
        var division = CallDivision(households, parts: parts, first: language)
        return division.sheets()
    }

    private init(_ households: [Household], parts: Int, first language: String) {
        let (size, larger) = households.count.quotientAndRemainder(dividingBy: parts)
        self.size = size
        small = parts - larger
        large = larger
        let groups = Dictionary(grouping: households, by: \.language)
        let ranked = groups.keys.sorted { ($0 == language ? 0 : 1, $0) < ($1 == language ? 0 : 1, $1) }
        languages = ranked.map { groups[$0] ?? [] }
    }

    private mutating func sheets() -> [[Household]] {
        let ranks = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1[0].language, $0) })
        var sheets: [[Household]] = []
        while let (chosen, sizes) = nextWhole() {
            var rest = chosen.flatMap { languages[$0] }[...]
            for size in sizes {
                sheets.append(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            small -= sizes.count { $0 == size }
            large -= sizes.count { $0 > size }
            languages = languages.indices.filter { !chosen.contains($0) }.map { languages[$0] }
        }
        func place(_ sheet: [Household]) -> (Int, Int) {
            sheet.first.map { (ranks[$0.language] ?? 0, $0.order) } ?? (0, 0)
        }
        return sheets.sorted { place($0) < place($1) }
    }

    /// The fewest languages that fill whole sheets together, and how many calls each sheet has.
    private func nextWhole() -> (languages: [Int], sizes: [Int])? {
        for chosen in combinations() {
            let total = chosen.reduce(0) { $0 + languages[$1].count }
            for count in stride(from: total / size, to: 0, by: -1) {
                let larger = total - count * size
                guard larger <= count else { break }
                guard larger <= large, count - larger <= small else { continue }
                return (
                    chosen, Array(repeating: size + 1, count: larger) + Array(repeating: size, count: count - larger)
                )
            }
        }
        return nil
    }

    /// Single languages first, then pairs, and so on; all together always fill what is left.
    private func combinations() -> [[Int]] {
        let all = Array(languages.indices)
        guard !all.isEmpty else { return [] }
        guard all.count <= Self.mostCombined else { return all.map { [$0] } + [all] }
        let masks = (1..<(1 << all.count)).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
        return masks.map { mask in all.filter { mask & (1 << $0) != 0 } }
    }
}
