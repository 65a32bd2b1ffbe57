import Foundation
import Interchange
import Testing
import Volunteering

/// What a list of people gives.
struct People {
    var people: [PersonRow] = []
    var rejected: [RejectedRow] = []
    let reader: PeopleReader

    init(_ source: any ByteSource) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        reader = try PeopleReader(source, year: 2027, timeZone: zone)
        while let record = try reader.next() {
            switch record {
            case .person(let person): people.append(person)
            case .rejected(let row): rejected.append(row)
            }
        }
    }

    init(_ text: String) throws { try self.init(MemorySource(text)) }

    init(sample: String) throws {
        let path = try #require(Bundle.module.path(forResource: sample, ofType: "csv", inDirectory: "Samples"))
        try self.init(ByteReader(path: path))
    }
}

@Suite struct PeopleReaderTests {
    @Test func `an export of Google Contacts is read whole`() throws {
        let list = try People(sample: "google")
        #expect(list.people.count == 500)
        #expect(list.rejected.isEmpty)
        let first = try #require(list.people.first)
        #expect(first.givenName == "Fəridə")
        #expect(first.familyName == "Təhmasibli")
        #expect(first.phone == "(050) 749-61-24")
        #expect(first.team == "ADA University")
        #expect(first.skills == ["registration"])
        #expect(list.people.allSatisfy { $0.consents.isEmpty && $0.remarks.isEmpty })
        #expect(list.people.count { $0.email == nil } == 36)
    }

    @Test func `an export of Outlook in Windows-1251 is read whole`() throws {
        let list = try People(sample: "outlook-1251")
        #expect(list.reader.encoding == .windows1251)
        #expect(list.people.count == 240)
        #expect(list.rejected.isEmpty)
        let first = try #require(list.people.first)
        #expect([first.givenName, first.familyName] == ["Октябрина", "Кузнецова"])
        #expect(first.notes == "line one\nline two")
    }

    @Test func `a form in Azerbaijani is read but for seven emails that are none`() throws {
        let list = try People(sample: "form-az")
        #expect(list.reader.delimiter == .semicolon)
        #expect(list.reader.ignoredHeadings.isEmpty)
        #expect(list.people.count == 506)
        #expect(list.rejected.flatMap(\.problems).map(\.reason) == Array(repeating: .invalidEmail, count: 7))
        #expect(list.rejected.first?.problems.first?.position == TextPosition(line: 133, column: 53))
        let first = try #require(list.people.first)
        #expect(first.languageTag == "az")
        #expect(first.ageBand == .adult)
        #expect(first.consents == [.email: .given])
        #expect(first.consentAt == Date(timeIntervalSince1970: 1_798_772_040))
        #expect(list.people.allSatisfy { $0.remarks.isEmpty && $0.consents.count == 1 })
        #expect(list.people.contains { $0.email?.key == "hicran.sixli1079@example.org" })
    }

    @Test func `our own headings are understood, in any order and case`() throws {
        let list = try People(
            """
            NOTES,Consent Phone,consent_sms,consent_email,age-band,SKILLS,team,Language,E-MAIL,phone,family_name,given_name,code,external_id
            hello,no,,yes,under-16,first aid;First_Aid;driver,Corps,ru, A@Example.org ,050 1,Petrova,Anna,V0042,x-1
            """)
        let person = try #require(list.people.first)
        #expect(list.reader.ignoredHeadings.isEmpty)
        #expect(person.code == "V0042")
        #expect(person.externalID == "x-1")
        #expect(person.email?.description == "A@Example.org")
        #expect(person.email?.key == "a@example.org")
        #expect(person.skills == ["first-aid", "driver"])
        #expect(person.consents == [.email: .given, .call: .refused])
        #expect(person.ageBand == .under16)
        #expect(person.notes == "hello")
    }

    @Test func `one answer for all channels is each channel's answer, unless the channel has its own`() throws {
        let list = try People(
            """
            first_name,last_name,birth_year,consent,consent_sms,consent_at
            A,B,2010,yes,,2025-03-07T14:00:00+04:00
            C,D,1990,yes,no,
            E,F,1990,yes,perhaps,
            G,H,1890,no,,soon
            I,J,,,,
            """)
        #expect(list.people.map(\.ageBand) == [.from16To17, .adult, .adult, nil, nil])
        #expect(list.people[0].consents == [.email: .given, .sms: .given, .call: .given])
        #expect(list.people[0].consentAt == Date(timeIntervalSince1970: 1_741_341_600))
        #expect(list.people[1].consents == [.email: .given, .sms: .refused, .call: .given])
        #expect(list.people[2].consents == [.email: .given, .call: .given])
        #expect(list.people[2].remarks.map(\.reason) == [.unknownConsent])
        #expect(list.people[2].remarks.first?.position == TextPosition(line: 4, column: 14))
        #expect(list.people[3].remarks.map(\.reason) == [.unlikelyBirthYear, .invalidTime])
        #expect(list.people[4].consents.isEmpty)
    }

    @Test func `several emails and phones are kept, mobile numbers first`() throws {
        let list = try People(
            """
            Name,E-mail 2 - Value,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value
            Ana Petrova,c@example.org,a@example.org ::: b@example.org,Home,012,Mobile,050 ::: 051
            """)
        let person = try #require(list.people.first)
        #expect(person.email?.description == "a@example.org")
        #expect(person.otherEmails.map(\.description) == ["b@example.org", "c@example.org"])
        #expect(person.phone == "050")
        #expect(person.otherPhones == ["012", "051"])
    }

    @Test func `a home number counts when there is no mobile one`() throws {
        let list = try People("First Name,Last Name,Home Phone,Mobile Phone\nA,B,012,\nC,D,013,050\n")
        #expect(list.people.map(\.phone) == ["012", "050"])
        #expect(list.people.map(\.otherPhones) == [[], ["013"]])
    }

    @Test(arguments: [
        ("Имя,Фамилия,Отчество,Телефон,Почта,Язык", "Ольга,Щукарь,Ивановна,050,o@example.org,Русский"),
        ("AD,SOYAD,ATA ADI,MOBİL NÖMRƏ,E-POÇT,DİL", "Ольга,Щукарь,Ивановна,050,o@example.org,rus"),
        ("ad,soyad,baba adı,cep telefonu,e-posta,dil", "Ольга,Щукарь,Ивановна,050,o@example.org,Rusça"),
        ("first name,LAST NAME,middle name,Mobile,Email,language", "Ольга,Щукарь,Ивановна,050,o@example.org,Russian"),
    ])
    func `headings are understood in four languages`(header: String, row: String) throws {
        let person = try #require(try People("\(header)\n\(row)\n").people.first)
        #expect([person.givenName, person.familyName, person.middleName] == ["Ольга", "Щукарь", "Ивановна"])
        #expect(person.phone == "050")
        #expect(person.email?.description == "o@example.org")
        #expect(person.languageTag == "ru")
    }

    @Test(arguments: [
        ("I agree to be contacted by SMS", [Channel.sms: ConsentState.given]),
        ("Zənglə xatırlatmaya razıyam", [.call: .given]),
        ("Согласен получать напоминания по почте", [.email: .given]),
        ("E-posta ile hatırlatma almaya izin veriyorum", [.email: .given]),
        ("I do not agree to be contacted by email", [:]), ("Фото согласие", [:]),
        ("E-poçt və ya SMS ilə xatırlatmaya razıyam", [:]),
    ])
    func `a question is about consent only when it says so of one channel`(
        heading: String, expected: [Channel: ConsentState]
    ) throws {
        #expect(try People("Name,\(heading)\nAna,yes\n").people.first?.consents == expected)
    }

    @Test func `a table without names is refused with what was found and understood`() {
        #expect(
            throws: TableError(
                "people.csv",
                .columnMissing(
                    needs: "a name", field: "name", headings: ["Phone", "Shoe size"], understood: ["Phone = phone"]))
        ) { try People("Phone,Shoe size\n1,2\n") }
        #expect(throws: TableError("people.csv", .noHeader)) { try People("") }
    }

    @Test func `rows that are wrong are rejected whole, each with its place and all of its reasons`() throws {
        let list = try People(
            "given_name,family_name,email\nA,B\nC,D,c@example.org,x\n,,e at example.org\n , ,\n\nF,,\n")
        #expect(list.people.map(\.givenName) == ["F"])
        #expect(list.rejected.map(\.line) == [2, 3, 4])
        #expect(
            list.rejected.map { $0.problems.map(\.reason) } == [
                [.tooFewFields], [.tooManyFields], [.noName, .invalidEmail],
            ])
        #expect(list.rejected[1].problems[0].position == TextPosition(line: 3, column: 19))
        #expect(list.rejected[0].fields == ["A", "B"])
    }

    @Test func `names come trimmed, on one line and composed`() throws {
        let person = try #require(try People("Ad;Soyad\n\" Əli\n \u{A0}Rza \";Go\u{308}yc\u{327}ek\n").people.first)
        #expect(person.givenName == "Əli Rza")
        #expect(Array(person.familyName.unicodeScalars) == Array("Göyçek".unicodeScalars))
    }

    @Test func `somebody else's finding is placed at the cell that it is about`() throws {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        let reader = try PeopleReader(MemorySource("Ad;Telefon;Mobil\nƏli;12345;050\n"), year: 2027, timeZone: zone)
        _ = try reader.next()
        let problem = reader.problem("invalid-phone", with: .phone, cell: "12345", words: "This is no phone number.")
        #expect(problem.position == TextPosition(line: 2, column: 5))
        #expect(problem.heading == "Telefon")
        #expect(reader.rejecting([problem]).fields == ["Əli", "12345", "050"])
    }
}
