import Documents
import Foundation
import Language
import Volunteering

/// Words for cards in one language; what many cards share is put into words once.
final class CardWriting {
    private let voice: Voice
    /// What a shift's cards have in common, by event and shift.
    private var shifts: [String: (head: Line, lines: [Fact], facts: [Fact])] = [:]

    init(voice: Voice) {
        self.voice = voice
    }

    func card(_ card: PocketCard) -> Card {
        let key = "\(card.event)/\(card.shift)"
        let shift = shifts[key] ?? (head: head(of: card), lines: lines(of: card), facts: facts(of: card))
        shifts[key] = shift
        let language = card.language
        var name: [Fact] = []
        if !card.familyName.isEmpty {
            name.append(
                Fact(
                    voice.label(.familyName),
                    NameWriting.family(card.familyName, given: card.givenName, language: language)))
        }
        if !card.givenName.isEmpty { name.append(Fact(voice.label(.givenName), card.givenName)) }
        return Card(head: shift.head, name: name, lines: shift.lines, facts: shift.facts, code: card.code)
    }

    private func head(of card: PocketCard) -> Line {
        Line("\(card.eventTitle) · \(voice.campaign.name)")
    }

    private func lines(of card: PocketCard) -> [Fact] {
        let role = voice.role(card.role)
        return [
            Fact(voice.label(.post), "\(card.shift) · \(card.postName)"), Fact(voice.label(.role), role),
        ]
    }

    private func facts(of card: PocketCard) -> [Fact] {
        let dates = voice.dates(in: card.reportsAt.zone)
        var facts = [
            Fact(
                voice.label(.report), dates.shortDayAndTime(card.reportsAt.instant),
                cell: .moment(card.reportsAt.instant, in: card.reportsAt.zone))
        ]
        func add(_ label: String, _ parts: [String]) {
            let value = parts.filter { !$0.isEmpty }.joined(separator: " · ")
            facts.append(Fact(label, value))
        }
        add(voice.heading(.reportAt), [card.reportsTo.isEmpty ? card.postName : card.reportsTo])
        add(voice.label(.shift), [dates.span(card.startsAt.instant, card.endsAt.instant)])
        let lead = voice.label(card.lead?.isOfSector == true ? .sectorLead : .lead)
        add(
            lead, card.lead.map { [$0.name, $0.phone.map(voice.phone) ?? ""] } ?? [voice.label(.noLead)])
        add(voice.label(.control), [card.controlPhone, card.controlNote])
        let sector = card.sector.isEmpty ? "" : "\(voice.label(.sector)) \(card.sector)"
        let way = card.metres.map { voice.label(.alongRoute, ["km": RouteLine.kilometres($0)]) } ?? ""
        add(voice.label(.whereabouts), [card.eventPlace == card.place ? "" : card.eventPlace, card.place, sector, way])
        return facts.filter { !$0.value.isEmpty }
    }
}
