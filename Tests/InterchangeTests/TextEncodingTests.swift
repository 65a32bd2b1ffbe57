import Foundation
import Interchange
import Testing

@Suite struct TextEncodingTests {
    static let azerbaijani = "Ad;Soyad\nƏli;Məmmədov\n"
    static let russian = "Имя;Фамилия\nОльга;Щукарёва\nЙ;Ы\n"
    static let turkish = "Ad;Soyad\nIşıl;Yıldırım\nÇağla;Öztürk\n"
    static let western = "Name;City\nJosé;Málaga\nRenée;Orléans\n"

    @Test(arguments: [1, 3, 1_000])
    func `UTF-8 and UTF-16 are recognised with and without byte order marks`(piece: Int) throws {
        let text = Self.azerbaijani + "😀;x\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let kinds: [([UInt8], TextEncoding)] = [
            (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
            ([0xFF, 0xFE] + little, .utf16LittleEndian), ([0xFE, 0xFF] + big, .utf16BigEndian),
            (little, .utf16LittleEndian), (big, .utf16BigEndian),
        ]
        for (bytes, encoding) in kinds {
            #expect(try DelimitedReader(MemorySource(bytes, piece: piece)).encoding == encoding)
            #expect(
                rows(MemorySource(bytes, piece: piece)).rows == [["Ad", "Soyad"], ["Əli", "Məmmədov"], ["😀", "x"]])
        }
    }

    @Test(arguments: [
        (russian, String.Encoding.windowsCP1251, TextEncoding.windows1251),
        (turkish, .windowsCP1254, .windows1254), (western, .windowsCP1252, .windows1252),
    ])
    func `an 8-bit text is told by its letters`(text: String, written: String.Encoding, expected: TextEncoding) throws {
        let bytes = Array(try #require(text.data(using: written)))
        let reader = try DelimitedReader(MemorySource(bytes))
        #expect(reader.encoding == expected)
        let cells = text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) }
        #expect(rows(MemorySource(bytes)).rows == cells)
    }

    @Test(arguments: [
        (TextEncoding.windows1251, String.Encoding.windowsCP1251), (.windows1252, .windowsCP1252),
        (.windows1254, .windowsCP1254),
    ])
    func `a named encoding decodes every byte that it has`(encoding: TextEncoding, foundation: String.Encoding) {
        for byte in UInt8(0x80)...0xFF {
            let expected = String(data: Data([byte]), encoding: foundation)
            let table = rows(MemorySource([0x61, byte], piece: 1), encoding: encoding)
            if table.fault == nil {
                #expect(table.rows == [["a" + (expected ?? "")]])
            } else {
                #expect(table.fault == .undecodable(TextPosition(line: 1, column: 2), encoding))
            }
        }
    }

    @Test func `UTF-8 that turns invalid further on is refused with its place after the rows before it`() {
        let good = String(repeating: "Əli,Məmmədov\n", count: 20_000)
        let table = rows(MemorySource(Array(good.utf8) + Array("Çə,".utf8) + [0xFE, 0x0A]))
        #expect(table.rows.count == 20_000)
        #expect(table.fault == .undecodable(TextPosition(line: 20_001, column: 4), .utf8))
    }

    @Test func `one wrong byte near the beginning does not turn UTF-8 into another encoding`() {
        let table = rows(MemorySource(Array("Ad;Soyad\nƏli;Məmmədov\nx;".utf8) + [0xFC, 0x0A]))
        #expect(table.rows.last == ["Əli", "Məmmədov"])
        #expect(table.fault == .undecodable(TextPosition(line: 3, column: 3), .utf8))
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xE2, 0x82],
        ] as [[UInt8]])
    func `overlong forms, surrogates and halves are not UTF-8`(bytes: [UInt8]) {
        let table = rows(MemorySource(Array("a,b\nx,".utf8) + bytes, piece: 1), encoding: .utf8)
        #expect(table.fault == .undecodable(TextPosition(line: 2, column: 3), .utf8))
    }

    @Test(arguments: [[0x00, 0xDC], [0x00, 0xD8], [0x00, 0xD8, 0x41, 0x00], [0x41]] as [[UInt8]])
    func `half a surrogate pair is not UTF-16`(bytes: [UInt8]) {
        let table = rows(MemorySource([0x61, 0] + bytes, piece: 1), encoding: .utf16LittleEndian)
        #expect(table.fault == .undecodable(TextPosition(line: 1, column: 2), .utf16LittleEndian))
    }

    @Test(arguments: [
        ("UTF8", TextEncoding.utf8), ("utf-16", .utf16LittleEndian), ("cp1251", .windows1251), ("Latin1", .windows1252),
        ("1254", .windows1254),
    ])
    func `encodings have many names`(name: String, expected: TextEncoding) {
        #expect(TextEncoding(named: name) == expected)
    }

    @Test func `a byte order mark says which UTF-16 was named`() {
        let bytes: [UInt8] = [0xFE, 0xFF, 0x01, 0x8F]
        #expect(rows(MemorySource(bytes), encoding: .utf16LittleEndian).rows == [["Ə"]])
    }

    @Test func `an unknown encoding is none`() {
        #expect(TextEncoding(named: "koi8-r") == nil)
    }
}
