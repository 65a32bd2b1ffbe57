import Testing
import Volunteering

@testable import Operations

@Suite struct PastedAnswersTests {
    @Test(arguments: [
        ("A0012 yes", ["A0012"], AskingAnswer.yes), ("a12: no", ["a12"], .no), ("A0012\tx", ["A0012"], .no),
        ("A0012 ?", ["A0012"], .unreached), ("- A0012, bəli", ["A0012"], .yes),
        ("Aygün Hüseynova – xeyr", ["Aygün Hüseynova"], .no),
        ("Rauf Quliyev: да.", ["Rauf Quliyev"], .yes),
        ("3) Aygün Hüseynova <p7@example.org> yes", ["p7@example.org"], .yes),
        ("p7@example.org n", ["p7@example.org"], .no),
    ])
    func `what stands behind a name is its answer`(line: String, names: [String], answer: AskingAnswer) {
        #expect(PastedAnswers(line).items == names.map { PastedAnswers.Item(name: $0, answer: answer) })
    }

    @Test(arguments: [
        ("A0012", ["A0012"]), ("1. Aygün Hüseynova", ["Aygün Hüseynova"]), ("Rauf N.", ["Rauf N"]),
        ("A1 and A2", ["A1", "A2"]),
        ("A0001 (ill)", ["A0001"]), ("", []), ("  -  ", []), ("Leyla Y", ["Leyla Y"]),
        ("p7@example.org", ["p7@example.org"]),
    ])
    func `a line without an answer names somebody`(line: String, names: [String]) {
        #expect(PastedAnswers(line).items == names.map { PastedAnswers.Item(name: $0, answer: nil) })
    }

    @Test func `lines come in any form at once`() {
        let items = PastedAnswers("A1 yes\r\n\r\n• A2\nA3 no\u{2028}A4").items
        #expect(items.map(\.name) == ["A1", "A2", "A3", "A4"])
        #expect(items.map(\.answer) == [.yes, nil, .no, nil])
    }
}
