import Foundation
import GRDB
import Persistence
import Volunteering

/// The calls of a day, sheet by sheet.
package struct CallSheets: Hashable, Sendable {
    /// What one caller takes along.
    package struct Sheet: Hashable, Sendable {
        package let caller: Int
        package let rows: [CallRow]
        /// Its number, once it was printed.
        package var frozen: FrozenSheet?

        /// Rows with their numbers, language by language: each part has a script of its own.
        var parts: [[(number: Int, row: CallRow)]] {
            var parts: [[(number: Int, row: CallRow)]] = []
            for (index, row) in rows.enumerated() {
                if let last = parts.last?.last?.row, last.spokenIn == row.spokenIn {
                    parts[parts.count - 1].append((index + 1, row))
                } else {
                    parts.append([(index + 1, row)])
                }
            }
            return parts
        }
    }

    package let day: Day
    package var sheets: [Sheet]
    package let notCalled: [NoCall]

    init(day: Day, sheets: [Sheet], notCalled: [NoCall]) {
        self.day = day
        self.sheets = sheets
        self.notCalled = notCalled
    }

    package var rows: [CallRow] { sheets.flatMap(\.rows) }
}

extension CallSheets: Encodable {
    private enum CodingKeys: CodingKey { case day, sheets, notCalled }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(day.description, forKey: .day)
        try container.encode(sheets, forKey: .sheets)
        try container.encode(notCalled, forKey: .notCalled)
    }
}

extension CallSheets.Sheet: Encodable {
    private enum CodingKeys: CodingKey { case caller, sheet, revision, rows }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(caller, forKey: .caller)
        try container.encodeIfPresent(frozen?.id, forKey: .sheet)
        try container.encodeIfPresent(frozen?.revision, forKey: .revision)
        try container.encode(rows, forKey: .rows)
    }
}
