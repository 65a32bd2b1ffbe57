import Foundation
import Language
import Synchronization

/// Dates in words, one maker for each language and zone.
final class DateWordsByZone: Sendable {
    private struct Key: Hashable {
        let language: PaperLanguage
        let zone: TimeZone
    }

    private let made = Mutex<[Key: DateWords]>([:])

    func words(in language: PaperLanguage, zone: TimeZone) -> DateWords {
        let key = Key(language: language, zone: zone)
        return made.withLock { made in
            if let words = made[key] { return words }
            let words = DateWords(language: language, timeZone: zone)
            made[key] = words
            return words
        }
    }
}
