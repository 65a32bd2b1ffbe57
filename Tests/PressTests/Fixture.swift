import Documents
import Foundation

/// Documents as `vigil` writes them, in the folder `Fixtures`.
enum Fixture {
    static func json(_ name: String) throws -> Data {
        try Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json"))
    }

    static func document(_ name: String) throws -> Document {
        try DocumentCoding.decoder.decode(Document.self, from: try json(name))
    }

    static func marchRoster() throws -> Document { try document("march-roster") }
    static func callSheet() throws -> Document { try document("call-sheet") }

    /// The march roster with as many people, each with a code and a phone number of their own.
    static func marchRoster(people: Int) throws -> Document {
        var roster = try marchRoster()
        let models = roster.sections[0].tables[0].groups[0].rows
        roster.sections[0].tables[0].groups[0].rows = (1...people).map { number in
            var row = models[(number - 1) % models.count]
            row.cells[0] = Cell(String(number))
            row.cells[1] = Cell("B4-\(number)")
            row.cells[4] = Cell("P\(1_000 + number)")
            return row
        }
        return roster
    }
}
