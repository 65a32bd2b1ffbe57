import Documents
import Foundation
import Language
import Volunteering

/// An answer that people and programs can read: as a document, as a flat table, and, being `Encodable`, as JSON.
package protocol Presentable: Encodable, Sendable {
    func document(in voice: Voice) -> Document
    func records(in voice: Voice) -> Records
    /// What is encoded as JSON: the answer itself, without what the voice leaves out.
    func answer(in voice: Voice) -> Self
}

extension Presentable {
    package func answer(in voice: Voice) -> Self { self }
}

/// For whom and in which manner an answer is written down.
package struct Voice: Sendable {
    package let campaign: Campaign
    /// The language of labels, dates and notes on paper.
    package let language: PaperLanguage
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

    private init(_ voice: Voice, speaking language: PaperLanguage) {
        campaign = voice.campaign
        self.language = language
        isLanguageAsked = voice.isLanguageAsked
        asOf = voice.asOf
        phone = voice.phone
        words = voice.words
    }

    /// The same in another language.
    package func speaking(_ language: PaperLanguage) -> Voice {
        Voice(self, speaking: language)
    }

    package var zone: TimeZone { campaign.zone }

    package func label(_ label: Label, _ values: [String: String] = [:]) -> String {
        label.text(in: language, values)
    }

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
}
