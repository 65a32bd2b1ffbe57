import Foundation
import Testing

@testable import Interchange

@Suite struct HeadingMapTests {
    static let fields = PersonField.allCases.map(\.rawValue)

    private func read(_ text: String, map: String...) throws -> (people: [PersonRow], ignored: [String]) {
        let zone = try #require(TimeZone(identifier: "Asia/Baku"))
        let told = try HeadingMap(parsing: map, fields: Self.fields)
        let reader = try PeopleFile.open(MemorySource(text), told: told, year: 2027, timeZone: zone)
        var people: [PersonRow] = []
        while let record = try reader.next() {
            if case .person(let person) = record { people.append(person) }
        }
        return (people, reader.ignoredHeadings)
    }

    @Test func `any heading can mean any field, and what is said counts before what it looks like`() throws {
        let list = try read(
            "Phone,X,\"A, b\",Second,?\n050,Anna,Petrova,055,hello\n",
            map: "X = given_name, \"A, b\"=FAMILY_NAME", "second=phone,?=notes")
        let person = try #require(list.people.first)
        #expect([person.givenName, person.familyName] == ["Anna", "Petrova"])
        #expect([person.phone] + person.otherPhones == ["055", "050"])
        #expect(person.notes == "hello")
        #expect(list.ignored.isEmpty)
    }

    @Test func `a dash leaves a column aside`() throws {
        let list = try read("Name,Notes\nAnna Petrova,private\n", map: "notes=-")
        #expect(list.people.first?.notes == nil)
        #expect(list.ignored == ["Notes"])
    }

    @Test(arguments: [
        ("Ad", HeadingMap.Fault.noField("Ad")), ("Ad=", .noField("Ad")), ("=phone", .noField("phone")),
        ("Ad=given_name,\"Soyad", .unclosedQuote("Ad=given_name,\"Soyad")),
        ("Ad=given_nam", .unknownField("given_nam", heading: "Ad", fields: fields)),
        ("Ad=given_name,AD=phone", .headingTwice("AD")), ("Ad,Soyad=phone", .noField("Ad")),
    ])
    func `what is no map is refused with the part that is wrong`(text: String, fault: HeadingMap.Fault) {
        #expect(throws: fault) { try HeadingMap(parsing: [text], fields: Self.fields) }
    }

    @Test func `a quote in a heading is written twice`() throws {
        let map = try HeadingMap(parsing: ["\"The \"\"name\"\", please = thanks\"=name"], fields: Self.fields)
        #expect(map.pairs.map(\.heading) == ["The \"name\", please = thanks"])
    }

    @Test func `a heading that the file lacks is told with those that it has`() {
        #expect(throws: TableError("people.csv", .headingMissing("Soyad", headings: ["Ad", "Telefon"]))) {
            try read("Ad,Telefon\nAnna,050\n", map: "Soyad=family_name")
        }
    }

    @Test func `cards have no headings`() {
        #expect(throws: TableError("people.csv", .noHeadings)) {
            try read("BEGIN:VCARD\nN:A;B\nEND:VCARD\n", map: "N=name")
        }
    }

    @Test func `tables of posts are mapped, too`() throws {
        let told = try HeadingMap(parsing: ["What=name"], fields: PostField.allCases.map(\.rawValue))
        let reader = try TableReader<PostRow>(MemorySource("What,Kod\nBridge,B4\n"), told: told)
        let record = try reader.next()
        guard case .row(let post) = record else {
            Issue.record("\(String(describing: record)) is no post")
            return
        }
        #expect([post.name, post.code] == ["Bridge", "B4"])
    }
}
