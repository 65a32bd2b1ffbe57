import Testing

@testable import Language

@Suite struct NameWritingTests {
    @Test(arguments: [
        ("İbrahimova", "az", "İBRAHİMOVA"), ("Quliyev", "az", "QULİYEV"), ("Quliyev", "az-Latn-AZ", "QULİYEV"),
        ("Işık", "tr", "IŞIK"), ("Smith", "en", "SMITH"), ("Wilson", "az", "WILSON"), ("Əliyev", "ru", "ƏLİYEV"),
        ("Соболева", "ru", "СОБОЛЕВА"), ("Ёжикова", "az", "ЁЖИКОВА"), ("الراشد", "ar", "الراشد"),
        ("O'Brien", "en", "O'BRIEN"), ("Johnson-Lee", "en", "JOHNSON-LEE"), ("Weiß", "de", "WEISS"),
        ("i\u{307}smayılov", "az", "İSMAYILOV"), ("მაისურაძე", "ka", "მაისურაძე"), ("", "az", ""),
    ])
    func `capitals follow the name's script and the language`(family: String, language: String, capitals: String) {
        #expect(NameWriting.family(family, language: language) == capitals)
    }

    @Test(arguments: [
        ("Phillips", "Connor", "PHILLIPS"), ("Quliyev", "Orxan", "QULİYEV"), ("Sadiq", "Rəşid", "SADİQ"),
        ("Əliyev", "Connor", "ƏLİYEV"), ("Kim", "", "KIM"),
    ])
    func `where no language is known, the name itself decides`(family: String, given: String, capitals: String) {
        #expect(NameWriting.family(family, given: given, language: nil) == capitals)
    }

    @Test(arguments: [
        ("Hüseynova", "Aygün", "HÜSEYNOVA, Aygün"), ("", "Aygün", "Aygün"), ("Hüseynova", "", "HÜSEYNOVA"),
    ])
    func `a roster names the family first`(family: String, given: String, written: String) {
        #expect(NameWriting.rosterName(family: family, given: given, language: "az") == written)
    }
}
