/// Which column of a table means what, found from its headings in any order and case.
struct ColumnMap<Field: TableField>: Sendable {
    /// As they are in the file, trimmed.
    let headings: [String]
    /// By column.
    private(set) var fields: [Field?]
    /// By field: its columns, the preferred first.
    private(set) var columns: [Field: [Int]] = [:]

    /// - Parameter told: What somebody says that headings mean, before what they look like.
    init(_ headings: [String], told: HeadingMap? = nil) {
        self.headings = headings
        let known = Self.known
        let end = headings.count - (RejectsWriter.isRejects(headings) ? RejectsWriter.headings.count : 0)
        var ranks: [Field: [(rank: Int, column: Int)]] = [:]
        fields = headings.enumerated().map { column, heading in
            let key = FoldedWord(heading)
            if let place = told?.pairs.firstIndex(where: { HeadingMap.matches($0.heading, heading) }) {
                guard let field = told?.pairs[place].field.flatMap(Field.init(rawValue:)) else { return nil }
                ranks[field, default: []].append((place - Int(Int32.max), column))
                return field
            }
            guard column < end, !key.text.isEmpty else { return nil }
            var found = known[key].map { ($0.field, $0.rank * 100) }
            if found == nil, let (word, number) = key.numbered {
                found = known[word].map { ($0.field, $0.rank * 100 + min(number, 99)) }
            }
            if found == nil { found = Field.recognize(key).map { ($0, Int.max) } }
            guard let (field, rank) = found else { return nil }
            ranks[field, default: []].append((rank, column))
            return field
        }
        columns = ranks.mapValues { $0.sorted { $0 < $1 }.map(\.column) }
    }

    /// Takes the columns of one field for another.
    mutating func treat(_ field: Field, as other: Field) {
        guard let moved = columns.removeValue(forKey: field) else { return }
        for column in moved { fields[column] = other }
        columns[other, default: []] += moved
    }

    func has(_ field: Field) -> Bool { columns[field] != nil }

    /// Headings whose columns nobody reads.
    var ignored: [String] {
        zip(headings, fields).compactMap { heading, field in field == nil && !heading.isEmpty ? heading : nil }
    }

    /// Headings with what they were taken for.
    var understood: [(heading: String, field: Field)] {
        zip(headings, fields).compactMap { heading, field in field.map { (heading, $0) } }
    }

    private static var known: [FoldedWord: (field: Field, rank: Int)] {
        var known: [FoldedWord: (field: Field, rank: Int)] = [:]
        for field in Field.allCases {
            for (rank, alias) in ([field.rawValue] + field.aliases).enumerated() {
                let key = FoldedWord(alias)
                if known[key] == nil { known[key] = (field, rank) }
            }
        }
        return known
    }
}
