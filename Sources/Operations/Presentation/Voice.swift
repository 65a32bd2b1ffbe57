import Documents
import Foundation
import Language
import Volunteering

/// For whom and in which manner an answer is written down.
package struct Voice: Sendable {
    package let campaign: Campaign
    /// The language of labels, dates and notes on paper.
    package private(set) var language: PaperLanguage
    /// Somebody wants this language, so that no paper is in its reader's own.
    package let isLanguageAsked: Bool
    package let asOf: Date
    /// E.164 to what people dial; the number as it is where the phone library is missing.
    package let phone: @Sendable (_ e164: String) -> String
    /// How much of volunteers' numbers stands on a roster.
    package var phones = PhonesShown.full
    package var paperSize = Paper.Size.a4
    private let words: DateWordsByZone

    package init(
        campaign: Campaign, language: PaperLanguage, isLanguageAsked: Bool = false, asOf: Date,
        phone: @escaping @Sendable (_ e164: String) -> String
    ) {
        self.campaign = campaign
        self.language = language
        self.isLanguageAsked = isLanguageAsked
        self.asOf = asOf
        self.phone = phone
        words = DateWordsByZone()
    }

    /// The same in another language.
    package func speaking(_ language: PaperLanguage) -> Voice {
        var voice = self
        voice.language = language
        return voice
    }

    package var zone: TimeZone { campaign.zone }

    package func label(_ label: Label, _ values: [String: String] = [:]) -> String {
        label.text(in: language, values)
    }

    /// A label that heads a column or stands before a value.
    func heading(_ label: Label) -> String { label.heading(in: language) }

    /// A volunteer's number as a roster shows it.
    package func shownPhone(_ e164: String) -> String { phones.shown(phone(e164)) }

    /// A sheet of the paper that was asked for.
    package func paper(_ orientation: Paper.Orientation) -> Paper { Paper(orientation, size: paperSize) }

    /// A role or a skill in words; one of the campaign's own as it is written.
    func role(_ slug: String) -> String {
        Label.role(slug)?.text(in: language) ?? slug.replacing("-", with: " ")
    }

    package func dates(in zone: TimeZone) -> DateWords {
        words.words(in: language, zone: zone)
    }

    /// "Data as of 24 Feb 2027, 09:40 (Baku)."
    ///
    /// - Parameters:
    ///   - instant: When it was frozen on a sheet; the moment of asking when it was not.
    ///   - zone: Whose clocks; the campaign's when nothing else is said.
    func dataAsOf(_ instant: Date? = nil, in zone: TimeZone? = nil) -> String {
        let dates = dates(in: zone ?? self.zone)
        return label(.dataAsOf, ["date": dates.asOf(instant ?? asOf), "zone": dates.zoneCity])
    }

    /// The same in English, as everything is that is not a paper.
    var onScreen: Voice { speaking(.en) }
}
