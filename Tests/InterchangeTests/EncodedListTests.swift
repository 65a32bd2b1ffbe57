import Foundation
import Interchange
import Testing

/// Lists as other programs wrote them, byte by byte, in each encoding that has the language's letters.
@Suite struct EncodedListTests {
    static let families = [
        "az": ["Məmmədov", "Hüseynova", "Şükürlü"], "ru": ["Щукарёва", "Ёлкин", "Ы"],
        "tr": ["Yıldırım", "Öztürk", "Güngör"], "west": ["Öztürk", "Âli", "Müller"],
    ]
    static let samples: [(name: String, encoding: TextEncoding)] = [
        ("az.utf-8", .utf8), ("az.utf-8-sig", .utf8), ("az.utf-16-le", .utf16LittleEndian),
        ("az.utf-16-be", .utf16BigEndian), ("az.utf-16-le-bom", .utf16LittleEndian),
        ("az.utf-16-be-bom", .utf16BigEndian),
        ("ru.utf-8", .utf8), ("ru.utf-16-le", .utf16LittleEndian), ("ru.utf-16-be", .utf16BigEndian),
        ("ru.utf-16-le-bom", .utf16LittleEndian), ("ru.utf-16-be-bom", .utf16BigEndian),
        ("ru.windows-1251", .windows1251),
        ("tr.utf-8", .utf8), ("tr.utf-16-le", .utf16LittleEndian), ("tr.utf-16-be", .utf16BigEndian),
        ("tr.utf-16-le-bom", .utf16LittleEndian), ("tr.utf-16-be-bom", .utf16BigEndian),
        ("tr.windows-1254", .windows1254),
        ("west.windows-1252", .windows1252),
    ]

    @Test(arguments: samples, [false, true])
    func `a list is read in its encoding, found out or named`(
        sample: (name: String, encoding: TextEncoding), isNamed: Bool
    ) throws {
        let path = try #require(
            Bundle.module.path(forResource: sample.name, ofType: "csv", inDirectory: "Samples/encodings"))
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        let reader = try PeopleFile.open(
            ByteReader(path: path), encoding: isNamed ? sample.encoding : nil, year: 2027, timeZone: zone)
        var families: [String] = []
        while let record = try reader.next() {
            guard case .person(let person) = record else { continue }
            families.append(person.familyName)
        }
        #expect(reader.encoding == sample.encoding)
        #expect(families == Self.families[String(sample.name.prefix { $0 != "." })])
        #expect(reader.ignoredHeadings.isEmpty)
    }

    @Test(arguments: [
        "Ad,Soyad\n\u{1}\u{2}\u{3}\u{4}\u{5}\u{6},x\n", "Ad;Soyad\nƏli;Məmmədov\n\0\0\0",
    ])
    func `control characters alone make no UTF-16`(text: String) throws {
        #expect(try DelimitedReader(MemorySource(text)).encoding == .utf8)
    }

    @Test func `a card that names its character set is read in it`() throws {
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=WINDOWS-1254:Öztürk;Gül\r\nEND:VCARD\r\n"
        let bytes = try #require(text.data(using: .windowsCP1254))
        let cards = try Cards(MemorySource(bytes))
        #expect(cards.reader.encoding == .windows1254)
        #expect(cards.people.map(\.familyName) == ["Öztürk"])
    }
}
