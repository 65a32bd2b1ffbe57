import Foundation
import Language

/// Dates in words, one maker for each language and zone.
final class DateWordsByZone {
    private struct Key: Hashable {
        let language: PaperLanguage
        let zone: TimeZone
    }

    private var made: [Key: DateWords] = [:]

    func words(in language: PaperLanguage, zone: TimeZone) -> DateWords {
        let key = Key(language: language, zone: zone)
        if let words = made[key] { return words }
        let words = DateWords(language: language, timeZone: zone)
        made[key] = words
        return words
    }
}
