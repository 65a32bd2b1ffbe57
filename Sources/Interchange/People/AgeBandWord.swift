import Volunteering

/// The age band that a cell names, in words, as a range or as an age.
enum AgeBandWord {
    /// - Returns: `nil` when the words could mean several bands: nobody is taken for an adult by a guess.
    static func band(_ cell: String) -> AgeBand? {
        if let band = bands[FoldedWord(cell)] { return band }
        var text = cell.trimmedOnOneLine
        if text.hasPrefix("<") {
            return Int(text.dropFirst().filter { $0 != " " }).flatMap { $0 <= 16 ? .under16 : nil }
        }
        guard text.first?.isNumber == true else { return nil }
        let isOpen = text.hasSuffix("+")
        if isOpen { text.removeLast() }
        let ages = text.split { "-–—− ".contains($0) }.map { Int($0) }
        guard let first = ages.first, let lower = first, let upper = ages.last ?? nil, !ages.contains(nil),
            ages.count < 3,
            lower <= upper, (5...110).contains(lower)
        else { return nil }
        if lower >= 18 { return .adult }
        if isOpen { return nil }
        if upper < 16 { return .under16 }
        return lower >= 16 && upper <= 17 ? .from16To17 : nil
    }

    private static let bands: [FoldedWord: AgeBand] = {
        let words: [(AgeBand, [String])] = [
            (
                .adult,
                [
                    "adult", "18 and over", "18 or older", "over 18", "yetkin", "18 yaşdan yuxarı", "18 və yuxarı",
                    "18-dən yuxarı", "18 yaş və yuxarı", "взрослый", "совершеннолетний", "старше 18", "18 и старше",
                    "от 18", "18 лет и старше", "yetişkin", "18 ve üzeri", "18 yaş üstü", "18 yaş ve üzeri",
                ]
            ),
            (.from16To17, ["16 or 17", "16 və ya 17", "16-17 yaş", "16-17 лет", "16 veya 17"]),
            (
                .under16,
                [
                    "under 16", "below 16", "younger than 16", "16 yaşdan aşağı", "16 yaşdan kiçik", "16-dan kiçik",
                    "16 yaşa qədər", "16 yaşınadək", "до 16", "до 16 лет", "младше 16", "16 yaş altı",
                    "16 yaşından küçük",
                ]
            ),
        ]
        var bands: [FoldedWord: AgeBand] = [:]
        for (band, list) in words {
            for word in list { bands[FoldedWord(word)] = band }
        }
        return bands
    }()
}
