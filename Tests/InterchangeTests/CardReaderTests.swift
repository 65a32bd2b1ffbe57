import Foundation
import Interchange
import Testing
import Volunteering

/// What a file of cards gives.
struct Cards {
    var people: [PersonRow] = []
    var rejected: [RejectedRow] = []
    let reader: any PeopleSource

    init(_ source: any ByteSource, encoding: TextEncoding? = nil) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        reader = try PeopleFile.open(source, encoding: encoding, year: 2027, timeZone: zone)
        while let record = try reader.next() {
            switch record {
            case .person(let person): people.append(person)
            case .rejected(let row): rejected.append(row)
            }
        }
    }

    /// The lines of one card, without its begin, version and end.
    init(_ lines: String..., version: String = "3.0", piece: Int = .max) throws {
        let text = (["BEGIN:VCARD", "VERSION:\(version)"] + lines + ["END:VCARD"]).joined(separator: "\r\n") + "\r\n"
        try self.init(MemorySource(text, piece: piece))
    }
}

@Suite struct CardReaderTests {
    @Test(arguments: [1, 7, Int.max])
    func `an export of contacts is read whole, in whatever pieces it comes`(piece: Int) throws {
        let path = try #require(Bundle.module.path(forResource: "contacts", ofType: "vcf", inDirectory: "Samples"))
        let bytes = try Data(contentsOf: URL(filePath: path))
        let cards = try Cards(MemorySource(bytes, piece: piece))
        #expect(cards.people.count == 60)
        #expect(cards.rejected.isEmpty)
        let first = try #require(cards.people.first)
        #expect([first.givenName, first.familyName, first.team] == ["Fəridə", "Təhmasibli", "ADA University"])
        #expect(first.phone == "(050) 749-61-24")
        #expect(first.email?.description == "feride.tehmasibli0@example.org")
        #expect(cards.people[3].skills == ["usher", "driver"])
        #expect(cards.people.map(\.line) == (0..<60).map { 1 + 9 * $0 })
        #expect(cards.people.allSatisfy { $0.remarks.isEmpty })
    }

    @Test func `version 3 with all that we read`() throws {
        let cards = try Cards(
            "FN:Dr. Aygün Hüseynova", "N:Hüseynova;Aygün;Rəşid qızı;Dr.;", "ORG:ADA University;Law\\, public",
            "TITLE:Lecturer", "TEL;TYPE=HOME,VOICE:012 111 11 11", "TEL;TYPE=FAX:012 222 22 22",
            "TEL;TYPE=CELL:050 111 22 33", "EMAIL;TYPE=INTERNET:second@example.org",
            "EMAIL;TYPE=INTERNET,PREF:first@example.org", "LANG:az", "BDAY:1990-05-17",
            "CATEGORIES:First aid,driver,myContacts", "UID:urn:uuid:4fbe8971", "REV:20260101T000000Z",
            "NOTE:one\\, two\\; three\\nfour \\\\ five", "X-SPOUSE:x", "PHOTO;ENCODING=b:AAAA")
        let person = try #require(cards.people.first)
        #expect(person.prefix == "Dr.")
        #expect([person.givenName, person.middleName, person.familyName] == ["Aygün", "Rəşid qızı", "Hüseynova"])
        #expect(person.team == "ADA University")
        #expect(person.phone == "050 111 22 33")
        #expect(person.otherPhones == ["012 111 11 11", "012 222 22 22"])
        #expect(person.email?.description == "first@example.org")
        #expect(person.otherEmails.map(\.description) == ["second@example.org"])
        #expect(person.languageTag == "az")
        #expect(person.ageBand == .adult)
        #expect(person.skills == ["first-aid", "driver"])
        #expect(person.externalID == "4fbe8971")
        #expect(person.notes == "one, two; three\nfour \\ five\nTitle: Lecturer")
        #expect(cards.reader.ignoredHeadings == ["X-SPOUSE", "PHOTO"])
    }

    @Test func `version 4 with its preferences, quotes, carets and addresses`() throws {
        let cards = try Cards(
            "N:Petrova;Anna;;;", "FN;PREF=1:Anna Petrova",
            "TEL;VALUE=uri;TYPE=\"voice,home\";PREF=1:tel:+994-12-111-11-11",
            "TEL;VALUE=uri;TYPE=\"cell,text\":tel:+994-50-111-22-33;ext=5",
            "EMAIL;PREF=50;X-LABEL=\"a^n^'b^'^^: c\":b@example.org", "EMAIL;PREF=1:mailto:a@example.org",
            "LANG;PREF=2:en",
            "LANG;PREF=1:ru", "BDAY:19900517", version: "4.0")
        let person = try #require(cards.people.first)
        #expect(person.phone == "+994-50-111-22-33")
        #expect(person.otherPhones == ["+994-12-111-11-11"])
        #expect(person.email?.description == "a@example.org")
        #expect(person.otherEmails.map(\.description) == ["b@example.org"])
        #expect(person.languageTag == "ru")
        #expect(person.ageBand == .adult)
    }

    @Test(arguments: [1, Int.max])
    func `version 2.1 as phones write it`(piece: Int) throws {
        let cards = try Cards(
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=48=C3=BC=73=65=79=6E=6F=76=61;=41=79=67=C3=BC=6E;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=41=79=67=C3=BC=6E=20=", "=48=C3=BC=73=65=79=6E=6F=76=61",
            "TEL;HOME:012 111 11 11", "TEL;CELL;PREF:0501112233", "EMAIL;INTERNET:a@example.org",
            "NOTE;QUOTED-PRINTABLE;CHARSET=windows-1251:=CF=F0=E8=E2=E5=F2=0D=0A=", "C:\\new", version: "2.1",
            piece: piece)
        let person = try #require(cards.people.first)
        #expect([person.givenName, person.familyName] == ["Aygün", "Hüseynova"])
        #expect([person.phone] + person.otherPhones == ["0501112233", "012 111 11 11"])
        #expect(person.notes == "Привет\nC:\\new")
    }

    @Test(arguments: [1, 2, Int.max], ["\r\n", "\n", "\r"])
    func `folded lines are one line, whatever ends them`(piece: Int, end: String) throws {
        let text = [
            "begin:vcard", "version:3.0", "N:Hüsey", " nova;Ay", "\tgün;;;", "NOTE:a", "  b", "", "end:vcard", "",
        ]
        let cards = try Cards(MemorySource(text.joined(separator: end), piece: piece))
        #expect(cards.people.map(\.familyName) == ["Hüseynova"])
        #expect(cards.people.map(\.notes) == ["a b"])
    }

    @Test func `a phone's own names for numbers count`() throws {
        let cards = try Cards(
            "N:Petrova;Anna", "item1.TEL:012 1", "item1.X-ABLabel:_$!<Home>!$_", "item2.TEL:050 2",
            "item2.X-ABLabel:Мобильный")
        #expect(cards.people.first?.phone == "050 2")
    }

    @Test func `a card with a formatted name alone is split like any full name`() throws {
        let cards = try Cards("FN:Anna Petrova", "N:;;;;")
        #expect(cards.people.map { [$0.givenName, $0.familyName] } == [["Anna", "Petrova"]])
    }

    @Test(arguments: [
        ("BDAY:2012-01-01", AgeBand.under16), ("BDAY:2010", .from16To17), ("BDAY:1990-05", .adult),
        ("BDAY:1985-12-24T00:00:00Z", .adult), ("BDAY:--0517", nil),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-17", nil),
    ])
    func `of a birthday only the band is kept`(line: String, band: AgeBand?) throws {
        let person = try #require(try Cards("N:A;B", line).people.first)
        #expect(person.ageBand == band)
        #expect(person.remarks.isEmpty)
    }

    @Test func `pictures of any size are passed over in memory that does not grow`() throws {
        let line = String(repeating: "A", count: 74)
        let folded = String(repeating: "\r\n \(line)", count: 40_000)
        let cards = try Cards(
            "N:A;B", "PHOTO;ENCODING=b;TYPE=JPEG:\(folded)",
            "LOGO:data:image/png;base64,"
                + String(repeating: "B", count: 3_000_000), "TEL:050 1", piece: 60_000)
        #expect(cards.people.map(\.phone) == ["050 1"])
        let old = try Cards("N:A;B", "PHOTO;BASE64;JPEG:", line, line, "", "TEL:050 1", version: "2.1")
        #expect(old.people.map(\.phone) == ["050 1"])
    }

    @Test func `an agent's card inside another is not taken for somebody`() throws {
        let cards = try Cards("N:A;B", "AGENT:", "BEGIN:VCARD", "N:C;D", "END:VCARD", "TEL:050 1", version: "2.1")
        #expect(cards.people.map(\.familyName) == ["A"])
        #expect(cards.people.map(\.phone) == ["050 1"])
    }

    @Test func `what is wrong with one card rejects that card, with its place`() throws {
        let text = """
            BEGIN:VCARD
            N:One;A
            EMAIL:one at example.org
            END:VCARD
            BEGIN:VCARD
            N:Two;B
            second line of something
            END:VCARD
            BEGIN:VCARD
            TEL:050 3
            END:VCARD
            stray
            BEGIN:VCARD
            N:Four;D
            BEGIN:VCARD
            N:Five;E
            NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ
            END:VCARD
            BEGIN:VCARD
            KIND:group
            N:Six;F
            END:VCARD
            BEGIN:VCARD
            N:Seven;G
            END:VCARD
            BEGIN:VCARD
            N:Eight;H
            """
        let cards = try Cards(MemorySource(text))
        #expect(cards.people.map(\.familyName) == ["Seven"])
        #expect(
            cards.rejected.map {
                "\($0.line) \($0.problems.map { "\($0.position.line):\($0.position.column) \($0.reason.rawValue)" })"
            }
                == [
                    "1 [\"3:7 invalid-email\"]", "5 [\"7:1 broken-line\"]", "9 [\"9:1 no-name\"]",
                    "12 [\"12:1 outside-card\"]", "13 [\"13:1 unfinished-card\"]", "15 [\"17:32 undecodable\"]",
                    "19 [\"20:6 not-a-person\"]", "26 [\"26:1 unfinished-card\"]",
                ])
    }

    @Test func `a rejected card can be mended as a row of a table, but not one that is broken as text`() throws {
        let cards = try Cards(
            MemorySource("BEGIN:VCARD\nN:One;A\nTEL;CELL:050 1\nTEL:012 2\nEMAIL:x\nEND:VCARD\nBEGIN:VCARD\nN:Two;B\n"))
        let cells = cards.rejected.map { Dictionary(uniqueKeysWithValues: zip(cards.reader.header, $0.fields)) }
        #expect(cells[0]["family_name"] == "One")
        #expect(cells[0]["phone"] == "050 1 ::: 012 2")
        #expect(cells[0]["email"] == "x")
        #expect(cells[1]["family_name"] == "")
        #expect(cells[1]["notes"] == "Name: B Two")
    }

    @Test func `a NUL byte, bytes of no encoding and a file without cards are refused whole`() throws {
        #expect(throws: TableError("people.csv", .nulByte(TextPosition(line: 2, column: 4)))) {
            try Cards(MemorySource("BEGIN:VCARD\nN:A\0;B\nEND:VCARD\n"))
        }
        #expect(throws: TableError("people.csv", .undecodable(TextPosition(line: 2, column: 5), .utf8))) {
            try Cards(MemorySource(Array("BEGIN:VCARD\nN:Ə;".utf8) + [0xFF, 0x0A]), encoding: .utf8)
        }
        #expect(throws: TableError.self) { try Cards(MemorySource("")) }
    }

    @Test(arguments: [1, Int.max])
    func `more than a person's card holds rejects it and no more`(piece: Int) throws {
        let note = "NOTE:" + String(repeating: "x", count: 1 << 20)
        let text = "BEGIN:VCARD\nN:A;B\n\(note)\nEND:VCARD\nBEGIN:VCARD\nN:C;D\nEND:VCARD\n"
        let cards = try Cards(MemorySource(text, piece: piece == 1 ? 4_096 : piece))
        #expect(cards.people.map(\.familyName) == ["C"])
        #expect(cards.rejected.map { $0.problems.map(\.reason) } == [["too-long"]])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .windowsCP1251])
    func `cards in other encodings are found out`(encoding: String.Encoding) throws {
        let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Щукарёва;Ольга\r\nEND:VCARD\r\n"
        let bytes = try #require(text.data(using: encoding))
        #expect(try Cards(MemorySource(bytes)).people.map(\.familyName) == ["Щукарёва"])
    }
}
