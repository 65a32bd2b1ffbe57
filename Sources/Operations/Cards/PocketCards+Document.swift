import Documents
import Foundation
import Language
import Volunteering

extension PocketCards: Presentable {
    /// Each card in its holder's language, or all in the voice's when it was asked for.
    package func document(in voice: Voice) -> Document {
        var section = Section()
        section.startsPage = true
        var writers: [PaperLanguage: CardWriting] = [:]
        section.cards = cards.map { card in
            let language = voice.isLanguageAsked ? nil : card.language.flatMap { PaperLanguage(exactly: $0) }
            let chosen = language ?? voice.language
            let writer = writers[chosen] ?? CardWriting(voice: voice.speaking(chosen))
            writers[chosen] = writer
            return writer.card(card)
        }
        let title = voice.label(.volunteerCards)
        let events = Set(cards.map(\.eventTitle))
        return Document(
            title: events.count == 1 ? "\(cards[0].eventTitle) · \(title)" : title, author: campaign,
            language: voice.language.rawValue, asOf: voice.asOf, sections: [section])
    }

    package func records(in voice: Voice) -> Records {
        let columns = [
            "event", "volunteer", "family_name", "given_name", "language", "assignment", "state", "shift", "post",
            "post_name", "sector", "place", "metres", "role", "report_at", "report_to", "starts_at", "ends_at", "lead",
            "lead_phone", "control_phone", "code",
        ]
        let rows = cards.map { card in
            [
                card.event, card.volunteer, card.familyName, card.givenName, card.language ?? "", card.assignment,
                card.state.rawValue, card.shift, card.post, card.postName, card.sector, card.place,
                card.metres.map { "\(Int($0.rounded()))" } ?? "", card.role,
                card.reportsAt.instant.iso(in: card.reportsAt.zone), card.reportsTo,
                card.startsAt.instant.iso(in: card.startsAt.zone), card.endsAt.instant.iso(in: card.endsAt.zone),
                card.lead?.name ?? "", card.lead?.phone ?? "", card.controlPhone, card.code,
            ]
        }
        return Records(columns: columns, rows: rows)
    }
}
