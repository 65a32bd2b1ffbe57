import Foundation

/// The language that a cell names, as a BCP 47 tag.
enum LanguageWord {
    /// The tag for a word in Azerbaijani, Turkish, Russian or English, or for a tag itself; of several the first counts.
    ///
    /// - Returns: `nil` when any of the words is none that we know.
    static func tag(_ cell: String) -> String? {
        let words = cell.split { ",;/|".contains($0) }
        let tags = words.map { one(String($0)) }
        return tags.contains(nil) ? nil : tags.first ?? nil
    }

    private static func one(_ word: String) -> String? {
        if let tag = tags[FoldedWord(word)] { return tag }
        let parts = word.trimmedOnOneLine.replacing("_", with: "-").split(
            separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first?.lowercased(), Locale.LanguageCode(language).isISOLanguage,
            parts.dropFirst().allSatisfy({
                (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isLetter || $0.isNumber }
            })
        else { return nil }
        let rest = parts.dropFirst().map { part in
            part.count == 4 ? part.capitalized : part.count == 2 ? part.uppercased() : part.lowercased()
        }
        return ([language] + rest).joined(separator: "-")
    }

    private static let tags: [FoldedWord: String] = {
        let words = [
            "az": "aze Azərbaycan Azərbaycanca Azərbaycandili Azeri Azerice Azerbaijani Azerbaycan Azerbaycanca"
                + " Азербайджанский Азери",
            "ru": "rus Rusca Rusdili Russian Русский Порусски Rusça",
            "en": "eng İngilis İngiliscə İngilisdili English Английский İngilizce İngiliz",
            "tr": "tur Türk Türkcə Türkdili Turkish Турецкий Türkçe",
            "fa": "fas per Fars Farsca Persian Farsi Персидский Фарси Farsça",
            "ar": "ara Ərəb Ərəbcə Arabic Арабский Arapça",
            "de": "deu ger Alman Almanca German Немецкий Deutsch",
            "fr": "fra fre Fransız Fransızca French Французский Français",
            "es": "spa İspan İspanca Spanish Испанский İspanyolca Español",
            "it": "ita İtalyan İtalyanca Italian Итальянский Italiano",
            "ka": "kat geo Gürcü Gürcücə Georgian Грузинский Gürcüce",
            "uk": "ukr Ukrayna Ukraynaca Ukrainian Украинский Ukraynaca",
            "zh": "zho chi Çin Çincə Chinese Китайский Çince",
            "he": "heb İvrit Hebrew Иврит İbranice",
            "kk": "kaz Qazax Qazaxca Kazakh Казахский Kazakça",
            "uz": "uzb Özbək Özbəkcə Uzbek Узбекский Özbekçe",
        ]
        var tags: [FoldedWord: String] = [:]
        for (tag, list) in words {
            for word in list.split(separator: " ") { tags[FoldedWord(String(word))] = tag }
        }
        return tags
    }()
}
