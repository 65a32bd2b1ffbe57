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

    /// Parts that follow one another and differ by one row at most; no part is empty.
    static func split(_ rows: [CallRow], among callers: Int) -> [Sheet] {
        let parts = min(callers, rows.count)
        guard parts > 0 else { return [] }
        let (size, larger) = rows.count.quotientAndRemainder(dividingBy: parts)
        var start = 0
        return (0..<parts).map { part in
            let end = start + size + (part < larger ? 1 : 0)
            defer { start = end }
            return Sheet(caller: part + 1, rows: Array(rows[start..<end]), frozen: nil)
        }
    }
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
