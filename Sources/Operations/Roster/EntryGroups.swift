import Foundation
import Language
import Volunteering

/// The groups of a layout, in their order, with their titles.
struct EntryGroups {
    struct Group {
        let title: String
        var entries: [RosterEntry]
    }

    private let grouping: RosterLayout.Grouping
    private let words: RosterLayout.Words
    private let voice: Voice
    private let dates: DateWords
    private let alphabet: Alphabet

    init(by grouping: RosterLayout.Grouping, layout: RosterLayout, event: RosterEvent, voice: Voice) {
        self.grouping = grouping
        words = layout.words(for: event.kind)
        self.voice = voice
        dates = voice.dates(in: event.zone)
        alphabet = Alphabet(language: voice.campaign.language)
    }

    /// Letters, teams and languages in alphabetical order, what is on the ground in the roster's; who is without comes
    /// last.
    func groups(of entries: [RosterEntry]) -> [Group] {
        var order: [String] = []
        var groups: [String: Group] = [:]
        for entry in entries {
            let key = key(of: entry)
            if groups[key] == nil {
                order.append(key)
                groups[key] = Group(title: title(of: entry), entries: [])
            }
            groups[key]?.entries.append(entry)
        }
        switch grouping {
        case .letter, .team, .language, .role:
            let keyed = order.map { (key: $0, sort: alphabet.sortKey($0)) }
            order = keyed.sorted { left, right in
                left.key.isEmpty || right.key.isEmpty
                    ? right.key.isEmpty && !left.key.isEmpty : left.sort.lexicographicallyPrecedes(right.sort)
            }
            .map(\.key)
        case .post, .shift, .sector, .sectorLead:
            order = order.filter { !$0.isEmpty } + order.filter(\.isEmpty)
        }
        return order.compactMap { groups[$0] }
    }

    private func key(of entry: RosterEntry) -> String {
        switch grouping {
        case .letter: alphabet.letter(of: entry.familyName.isEmpty ? entry.givenName : entry.familyName)
        case .team: entry.team
        case .language: entry.language ?? ""
        case .role: roleName(entry)
        case .post: entry.place?.post ?? ""
        case .shift: entry.place?.shift ?? ""
        case .sector, .sectorLead: entry.place?.sector ?? ""
        }
    }

    private func title(of entry: RosterEntry) -> String {
        let key = key(of: entry)
        guard !key.isEmpty else { return missing }
        switch grouping {
        case .letter, .team, .language, .role: return key
        case .post: return entry.place.map { "\($0.post) · \($0.postName)" } ?? key
        case .shift:
            return entry.place.map { "\($0.shift) · \($0.postName), \(dates.span($0.startsAt, $0.endsAt))" } ?? key
        case .sector, .sectorLead: return words == .hall ? key : "\(voice.label(.sector)) \(key)"
        }
    }

    private var missing: String {
        switch grouping {
        case .team: voice.label(.noTeam)
        case .sector, .sectorLead: voice.label(.noSector)
        case .letter: "#"
        case .language, .role, .post, .shift: "–"
        }
    }

    private func roleName(_ entry: RosterEntry) -> String {
        guard let role = entry.place?.role else { return "" }
        return voice.role(role)
    }
}
