import Volunteering

/// What a cell says about consent.
enum ConsentWord {
    /// Yes and no in Azerbaijani, Turkish, Russian and English, and as a machine writes them.
    ///
    /// - Returns: `nil` for any other word: what is not understood is never a consent.
    static func state(_ cell: String) -> ConsentState? {
        states[FoldedWord(cell)]
    }

    private static let states: [FoldedWord: ConsentState] = {
        let words: [(ConsentState, [String])] = [
            (
                .given,
                [
                    "yes", "y", "true", "1", "given", "agree", "I agree", "ok", "bəli", "hə", "razıyam", "да",
                    "согласен",
                    "согласна", "evet", "kabul ediyorum", "onaylıyorum",
                ]
            ),
            (
                .refused,
                [
                    "no", "n", "false", "0", "refused", "I do not agree", "xeyr", "yox", "razı deyiləm", "нет",
                    "не согласен", "не согласна", "hayır", "kabul etmiyorum", "onaylamıyorum",
                ]
            ),
            (.unknown, ["unknown", "bilinmir", "неизвестно", "bilinmiyor"]),
        ]
        var states: [FoldedWord: ConsentState] = [:]
        for (state, list) in words {
            for word in list { states[FoldedWord(word)] = state }
        }
        return states
    }()
}
