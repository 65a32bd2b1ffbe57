import Foundation
import Testing

@testable import Language

@Suite struct CollationTests {
    private func sorted(_ names: [String], _ language: String) throws -> [String] {
        let collation = try Collation(language: language)
        return names.sorted { collation.sortKey($0).lexicographicallyPrecedes(collation.sortKey($1)) }
    }

    @Test(arguments: [
        (
            "az",
            [
                "Çinarə", "Elçin", "Əli", "Fərid", "Günel", "Ğ", "Həsən", "Xəlil", "Işıq", "İlqar", "Jalə", "Kərim",
                "Qasım", "Lalə",
            ]
        ),
        ("az-Latn-AZ", ["Səbinə", "Şəbnəm", "Zəhra", "Иван", "الراشد"]),
        ("tr", ["Cem", "Çelik", "Doğan", "Işık", "İrem", "Oğuz", "Ömer", "Şule", "Ümit"]),
        ("ru", ["Ежов", "Ёлкин", "Жданов", "Aydın"]),
        ("en", ["Hall", "Kay", "Quinn", "Xavier"]),
    ])
    func `names stand in the order of the language's own alphabet`(language: String, names: [String]) throws {
        #expect(try sorted(names.reversed(), language) == names)
    }

    @Test func `the family name decides before the given name is looked at`() throws {
        let collation = try Collation(language: "az")
        let people = [("Abbas", "Zəhra"), ("Abbasov", "Aygün"), ("Abbasov", "Nigar"), ("Abbasova", "Aygün")]
        let keys = people.map { collation.sortKey(family: $0.0, given: $0.1) }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(Set(keys).count == people.count)
    }

    @Test func `an accent in the family name weighs less than another given name`() throws {
        let collation = try Collation(language: "en")
        let keys = [("Cote", "Zoe"), ("Coté", "Anna")].map { collation.sortKey(family: $0.0, given: $0.1) }
        #expect(keys[1].lexicographicallyPrecedes(keys[0]))
    }

    @Test func `a middle name orders namesakes`() throws {
        let collation = try Collation(language: "az")
        let keys = ["", "Həsən", "Kamal", "Qasım"].map { collation.sortKey(family: "Əliyev", given: "Əli", middle: $0) }
        #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `one letter has one key however it is encoded`() throws {
        let collation = try Collation(language: "az")
        #expect(collation.sortKey("Şule") == collation.sortKey("S\u{327}ule"))
    }

    @Test func `a long text has a key too`() throws {
        let collation = try Collation(language: "az")
        let long = String(repeating: "鈴木Ə", count: 2_000)
        #expect(collation.sortKey(long).lexicographicallyPrecedes(collation.sortKey(long + "a")))
    }

    @Test func `several threads get the same keys`() async throws {
        let collation = try Collation(language: "az")
        let names = (0..<500).map { "Məmmədov \($0) Şükür" }
        let expected = names.map(collation.sortKey)
        let answers = await withTaskGroup(of: [Data].self) { group in
            for _ in 0..<4 { group.addTask { names.map(collation.sortKey) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers == Array(repeating: expected, count: 4))
    }

    @Test(arguments: ["", "x", "no language", "az\u{0}", "1234"])
    func `what is no language tag is refused`(tag: String) {
        #expect(throws: CollationError.unknownLanguage(tag)) { try Collation(language: tag) }
    }
}
