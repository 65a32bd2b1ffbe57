import Foundation
import Language
import Synchronization

/// Dates in words, one maker for each language and zone.
final class DateWordsByZone: Sendable {
    private struct Made {
        let language: PaperLanguage
        let zone: TimeZone
        let words: DateWords
    }

    /// A handful: a paper speaks one language, of events in a zone or two.
    private let made = Mutex<[Made]>([])

    func words(in language: PaperLanguage, zone: TimeZone) -> DateWords {
        made.withLock { made in
            if let known = made.first(where: { $0.language == language && $0.zone == zone }) { return known.words }
            let words = DateWords(language: language, timeZone: zone)
            made.append(Made(language: language, zone: zone, words: words))
            return words
        }
    }
}
