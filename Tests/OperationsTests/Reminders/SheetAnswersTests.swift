import Testing

@testable import Operations

@Suite struct SheetAnswersTests {
    /// `1 yes 4 no 5.2 unreached`.
    private func read(_ words: [String]) throws -> String {
        try SheetAnswers(words).said.map { "\($0.text) \($0.answer.rawValue)" }.joined(separator: " ")
    }

    @Test(arguments: [
        (["1-3", "!4", "5?"], "1 yes 2 yes 3 yes 4 no 5 unreached"),
        (["1", "2", "3"], "1 yes 2 yes 3 yes"),
        (["1,2,!3"], "1 yes 2 yes 3 no"),
        (["1-2,4; 6"], "1 yes 2 yes 4 yes 6 yes"),
        (["1 - 3"], "1 yes 2 yes 3 yes"), (["1–3"], "1 yes 2 yes 3 yes"),
        (["+1", "-2", "?3"], "1 yes 2 no 3 unreached"),
        (["1+", "2-", "3?"], "1 yes 2 no 3 unreached"),
        (["-1-2"], "1 no 2 no"), (["!1-2"], "1 no 2 no"), (["!", "4"], "4 no"), (["5", "?"], "5 unreached"),
        (["4=no", "5:yes"], "4 no 5 yes"), (["4no", "x5", "6x"], "4 no 5 no 6 no"),
        (["1-3 yes 4 no 5 not reached"], "1 yes 2 yes 3 yes 4 no 5 unreached"),
        (["yes", "1-2", "no:", "4", "6", "busy", "5"], "1 yes 2 yes 4 no 5 unreached 6 no"),
        (["NO 4"], "4 no"), (["xeyr 4"], "4 no"), (["Нет 4"], "4 no"), (["hayır", "4"], "4 no"),
        (["yox", "4"], "4 no"),
        (["4.2", "!5.1"], "4.2 yes 5.1 no"), (["4.1", "!4.2"], "4.1 yes 4.2 no"),
        (["3", "3", "1-3"], "1 yes 2 yes 3 yes"), (["12", "2"], "2 yes 12 yes"),
    ])
    func `answers are read as people type them`(typed: [String], meant: String) throws {
        #expect(try read(typed) == meant)
    }

    @Test(arguments: [
        (["4", "!4"], SheetAnswerError.contradiction("4")), (["1-5", "!4"], .contradiction("4")),
        (["4", "!4.2"], .contradiction("4.2")), (["!4.2", "4"], .contradiction("4")), (["!4?"], .contradiction("!4?")),
        (["1-3", "4", "no"], .ambiguous("1-3")), (["4", "no", "5"], .ambiguous("5")),
        (["3-1"], .backwards("3-1")), ([], .nothing), (["  "], .nothing), (["yes"], .nothing),
        (["0"], .unreadable("0")), (["four"], .unreadable("four")), (["4.2.1"], .unreadable("4.2.1")),
        (["1-99999999999999999999"], .unreadable("1-99999999999999999999")), (["--noet"], .unreadable("--noet")),
        (["4", "no", "yes"], .unreadable("yes")), (["４"], .unreadable("４")),
    ])
    func `what is not clear is refused`(typed: [String], error: SheetAnswerError) {
        #expect(throws: error) { try SheetAnswers(typed) }
    }
}
