import Interchange
import Testing

@Suite struct TableReaderTests {
    private func read<Row: TableRow>(_: Row.Type, _ text: String) throws -> (rows: [Row], rejected: [RejectedRow]) {
        let reader = try TableReader<Row>(MemorySource(text))
        var rows: [Row] = []
        var rejected: [RejectedRow] = []
        while let record = try reader.next() {
            switch record {
            case .row(let row): rows.append(row)
            case .rejected(let row): rejected.append(row)
            }
        }
        return (rows, rejected)
    }

    @Test(arguments: [
        "Label,Description,Lat,Long,Sector", "Checkpoint;Details;Latitude;Longitude;SECTOR",
        "Məntəqə\tTəsvir\tEnlik\tUzunluq\tSektor",
        "Пост|Описание|Широта|Долгота|Сектор", "Nokta,Açıklama,Enlem,Boylam,Bölge",
    ])
    func `posts are read in four languages`(header: String) throws {
        let delimiter = try #require(header.first { ",;\t|".contains($0) })
        let cells = ["Gate 1", "By the fountain", "40.3656", "49.8372", "A"].joined(separator: String(delimiter))
        let post = try #require(try read(PostRow.self, "\(header)\n\(cells)\n").rows.first)
        #expect(post.name == "Gate 1")
        #expect(post.details == "By the fountain")
        #expect(post.latitude == 40.3656)
        #expect(post.longitude == 49.8372)
        #expect(post.sector == "A")
        #expect(post.line == 2)
    }

    @Test func `places that are none reject the post`() throws {
        let table = try read(PostRow.self, "Post;Lat;Lon\nA;40,5;49,8\nB;91;49\nC;x;49\nD;40;\n;40;49\nE;;\nF;nan;1\n")
        #expect(table.rows.map(\.name) == ["A", "E"])
        #expect(table.rows.first?.latitude == 40.5)
        #expect(
            table.rejected.map { $0.problems.map(\.reason) } == [
                [.outOfRange], [.invalidNumber], [.missingValue], [.missingValue], [.invalidNumber],
            ])
        #expect(table.rejected.first?.problems.first?.position == TextPosition(line: 3, column: 3))
    }

    @Test func `shifts keep their times as typed and their numbers as numbers`() throws {
        let table = try read(
            ShiftRow.self,
            """
            Post,Role,From,To,Report,Report to,Min,Max,Skills,Age
            M1,marshal,2027-02-26 15:00,18:00,14:30,Gate,2,4,first aid;driver,18+
            M2,usher,15:00,18:00,,,5,4,,
            M3,usher,15:00,18:00,,,many,,,
            M4,,15:00,18:00,,,,,,
            """)
        let shift = try #require(table.rows.first)
        #expect(table.rows.count == 1)
        #expect([shift.post, shift.role, shift.from, shift.to] == ["M1", "marshal", "2027-02-26 15:00", "18:00"])
        #expect([shift.report, shift.reportPlace, shift.age] == ["14:30", "Gate", "18+"])
        #expect([shift.minimum, shift.maximum] == [2, 4])
        #expect(shift.skills == ["first-aid", "driver"])
        #expect(table.rejected.map { $0.problems.map(\.reason) } == [[.outOfRange], [.invalidNumber], [.missingValue]])
    }

    @Test(arguments: ["Пост,Роль,Начало,Конец", "Məntəqə,Vəzifə,Başlama,Bitmə", "Nokta,Görev,Başlangıç,Bitiş"])
    func `shifts are read in other languages`(header: String) throws {
        #expect(try read(ShiftRow.self, "\(header)\nM1,marshal,15:00,18:00\n").rows.first?.to == "18:00")
    }

    @Test func `an assignment names a person by the surest that it has`() throws {
        let table = try read(
            AssignmentRow.self,
            "volunteer,email,code,shift,state\nAna,,V0042,S1,confirmed\nAna,a@example.org,,S1,\nAna,,,S1,\n,,,S1,\nAna,,,,\n"
        )
        #expect(table.rows.map(\.person) == ["V0042", "a@example.org", "Ana"])
        #expect(table.rows.map(\.personField) == [.code, .email, .person])
        #expect(table.rows.map(\.state) == ["confirmed", nil, nil])
        #expect(table.rejected.map(\.line) == [5, 6])
    }

    @Test func `a table that lacks what every row needs is refused`() {
        #expect(
            throws: TableError(
                "people.csv",
                .columnMissing(needs: "the role", field: "role", headings: ["Post"], understood: ["Post = post"]))
        ) { try TableReader<ShiftRow>(MemorySource("Post\nM1\n")) }
    }
}
