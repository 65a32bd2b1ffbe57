import Foundation
import Interchange
import Testing
import Volunteering

/// Small files, broken in every way that comes to mind, read by our reader and by the plainest reader there can be.
@Suite struct MutationTests {
    /// SplitMix64: the same mutations every time.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    /// Reads text that is all in memory, scalar by scalar: rows, and whether something is wrong after them.
    static func plainly(_ text: String, _ delimiter: Delimiter) -> (rows: [[String]], isBroken: Bool) {
        let scalars = Array(text.unicodeScalars)
        let separator = Unicode.Scalar(delimiter.rawValue)
        func isLineEnd(_ at: Int) -> Bool { scalars[at] == "\n" || scalars[at] == "\r" }
        var rows: [[String]] = []
        var at = 0
        while at < scalars.count {
            if isLineEnd(at) {
                at += 1
                continue
            }
            var row: [String] = []
            while true {
                var cell = String.UnicodeScalarView()
                if at < scalars.count, scalars[at] == "\"" {
                    at += 1
                    while true {
                        guard at < scalars.count, scalars[at] != "\0" else { return (rows, true) }
                        if scalars[at] == "\"" {
                            at += 1
                            guard at < scalars.count, scalars[at] == "\"" else { break }
                        }
                        cell.append(scalars[at])
                        at += 1
                    }
                    if at < scalars.count, scalars[at] != separator, !isLineEnd(at) { return (rows, true) }
                } else {
                    while at < scalars.count, scalars[at] != separator, !isLineEnd(at) {
                        if scalars[at] == "\0" { return (rows, true) }
                        cell.append(scalars[at])
                        at += 1
                    }
                }
                row.append(String(cell))
                guard at < scalars.count, scalars[at] == separator else { break }
                at += 1
            }
            rows.append(row)
        }
        return (rows, false)
    }

    static let seeds: [String] = [
        "Ad;Soyad;E-poçt\r\nƏli;Məmmədov;eli@example.org\r\n\"Ay;gün\";\"Həsən\"\"ova\";\r\n",
        "first_name,last_name,consent\nAna,Petrova,yes\n\"two\nlines\",\"\",no\n\n",
        "Имя\tФамилия\tТелефон\rИван\tПетров\t+994 50 123 45 67\r",
        "Name|Phone 1 - Value\n\"a\"|b ::: c\n|\n",
    ]

    static let scraps: [[UInt8]] = [
        [0], [0x22], [0x22, 0x22], [0x0D], [0x0A], [0x0D, 0x0A], [0x2C], [0x3B], [0x09], [0x7C], [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98, 0x80], [0xCC, 0x81],
        [0x73, 0x65, 0x70, 0x3D, 0x3B, 0x0A],
    ]

    static func mutation(_ number: Int) -> [UInt8] {
        var random = Seeded(state: UInt64(number))
        var bytes = Array(seeds[number % seeds.count].utf8)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: at)
            case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
            case 2 where at < bytes.count: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
            case 3: bytes.insert(contentsOf: bytes[..<at].suffix(30), at: at)
            default: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: 0)
            }
        }
        if number % 7 == 0 {
            let text = String(decoding: bytes, as: UTF8.self)
            bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            if number % 2 == 0 { bytes.removeLast() }
        }
        return bytes
    }

    @Test(arguments: 0..<20)
    func `every byte is in a row or behind an error, whatever the pieces`(batch: Int) throws {
        for number in batch * 100..<(batch + 1) * 100 {
            let bytes = Self.mutation(number)
            let whole = rows(MemorySource(bytes))
            for piece in [1, 3] {
                let pieces = rows(MemorySource(bytes, piece: piece))
                #expect(pieces == whole, "mutation \(number)")
            }
            var text = bytes[...]
            if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
            guard let decoded = String(validating: text, as: UTF8.self), !decoded.hasPrefix("sep="),
                try DelimitedReader(MemorySource(bytes)).encoding == .utf8
            else { continue }
            let plain = Self.plainly(decoded, try DelimitedReader(MemorySource(bytes)).delimiter)
            #expect(plain.rows == whole.rows, "mutation \(number)")
            #expect(plain.isBroken == (whole.fault != nil), "mutation \(number)")
        }
    }

    @Test(arguments: 0..<5)
    func `every row of people is somebody, rejected with a reason, or blank`(batch: Int) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        for number in batch * 100..<(batch + 1) * 100 {
            let bytes = Self.mutation(number)
            var records = 0
            do throws(TableError) {
                let reader = try PeopleReader(MemorySource(bytes), year: 2027, timeZone: zone)
                while let record = try reader.next() {
                    records += 1
                    switch record {
                    case .person(let person): #expect(!(person.givenName.isEmpty && person.familyName.isEmpty))
                    case .rejected(let row): #expect(!row.problems.isEmpty)
                    }
                }
                let table = rows(MemorySource(bytes)).rows
                #expect(records == table.dropFirst().count { $0.contains { !$0.allSatisfy(\.isWhitespace) } })
            } catch {
                #expect(!error.explanation.summary.isEmpty)
            }
        }
    }
}
