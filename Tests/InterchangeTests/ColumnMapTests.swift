import Testing

@testable import Interchange

@Suite struct ColumnMapTests {
    private func clashes<Field: TableField>(_: Field.Type) -> [String] {
        var owners: [FoldedWord: Field] = [:]
        var clashes: [String] = []
        for field in Field.allCases {
            for alias in [field.rawValue] + field.aliases {
                if let owner = owners[FoldedWord(alias)], owner != field { clashes.append(alias) }
                owners[FoldedWord(alias)] = field
            }
        }
        return clashes
    }

    @Test func `no heading means two things`() {
        #expect(clashes(PersonField.self).isEmpty)
        #expect(clashes(PostField.self).isEmpty)
        #expect(clashes(ShiftField.self).isEmpty)
        #expect(clashes(AssignmentField.self).isEmpty)
    }

    @Test func `columns of one field come in the order of preference, numbered ones by number`() {
        let map = ColumnMap<PersonField>(["Home Phone", "Phone 2", "Phone 1", "Mobil nömrə", "Shoe size", ""])
        #expect(map.columns[.phone] == [3, 2, 1, 0])
        #expect(map.ignored == ["Shoe size"])
    }

    @Test func `the columns that a rejects file adds are passed over`() {
        let map = ColumnMap<PersonField>(["Ad", "Reason", "line", "column", "reason"])
        #expect(map.understood.map(\.field) == [.name])
    }
}
