import Documents
import Foundation
import Language
import Volunteering

/// Writes rows in the columns of a layout.
struct EntryWriting {
    let event: RosterEvent
    let layout: RosterLayout
    let voice: Voice
    private let dates: DateWords
    /// With no numbers at all their column only takes room from the others.
    private let shown: [RosterLayout.Column]

    init(event: RosterEvent, layout: RosterLayout, voice: Voice) {
        self.event = event
        self.layout = layout
        self.voice = voice
        dates = voice.dates(in: event.zone)
        shown = layout.columns.filter { voice.phones != .none || $0.kind != .phone }
    }

    var columns: [Column] {
        shown.map { column in
            let title =
                column.title?.text(in: voice.language)
                ?? column.kind.title(in: voice, words: layout.words(for: event.kind))
            return Column(title, column.width, entry: column.kind.entry)
        }
    }

    func line(_ entry: RosterEntry, number: Int) -> TableLine {
        TableLine(shown.map { cell($0.kind, of: entry, number: number) })
    }

    /// A blank line with its sign, for people who are written in.
    func blankLine(_ number: Int) -> TableLine {
        TableLine([Cell("+\(number)")] + Array(repeating: Cell.blank, count: max(0, shown.count - 1)))
    }

    private func cell(_ column: LayoutColumn, of entry: RosterEntry, number: Int) -> Cell {
        switch column {
        case .number: Cell("\(number)")
        case .code: Cell(entry.place?.code ?? "")
        case .name: Cell([name(of: entry)])
        case .volunteer: Cell(entry.volunteer)
        case .role: Cell(role(of: entry))
        case .skills: Cell(sentence(entry.skills.map(roleName)))
        case .phone: Cell(entry.phone.map(voice.shownPhone) ?? "")
        case .language: Cell(entry.language ?? "")
        case .mark: Cell(entry.isMarked ? "!" : "", .strong)
        case .team: Cell(entry.team)
        case .state: Cell(entry.place.map { voice.label(Self.label(of: $0.state)) } ?? "")
        case .post: Cell(entry.place.map { "\($0.post) · \($0.postName)" } ?? "")
        case .sector: Cell(entry.place?.sector ?? "")
        case .place: Cell(entry.place?.whereabouts ?? "")
        case .day: Cell(entry.place.map { dates.shortDay($0.startsAt) } ?? "")
        case .shift: Cell(entry.place.map { dates.span($0.startsAt, $0.endsAt) } ?? "")
        case .report: Cell(entry.place.map { report($0) } ?? "")
        case .reportTime: time(entry.place?.reportsAt)
        case .reportPlace: Cell(entry.place?.reportsTo ?? "")
        case .answers: Cell(entry.answers.map { answer($0) }.joined(separator: "; "))
        case .contact: Cell(entry.contact?.name ?? voice.label(.noContact))
        case .relation: Cell(entry.contact?.relation ?? "")
        case .contactPhone: Cell(entry.contact.map { voice.phone($0.phone) } ?? "", .strong)
        case .vest, .in, .out, .signature, .note: .blank
        }
    }

    private func name(of entry: RosterEntry) -> Line {
        Line.name(
            family: entry.familyName, given: entry.givenName, language: entry.language)
    }

    private func role(of entry: RosterEntry) -> String {
        guard let place = entry.place else { return sentence(entry.skills.map(roleName)) }
        let names = ([place.role] + entry.skills).map(roleName)
        return sentence(place.isLead ? [voice.label(.roleLead)] + names : names)
    }

    private func roleName(_ slug: String) -> String {
        voice.role(slug)
    }

    /// In the paper's language: in Azerbaijani and Turkish, İ becomes i and I becomes ı.
    private func sentence(_ words: [String]) -> String {
        let locale = Locale(identifier: voice.language.rawValue)
        return words.enumerated().map { $0 == 0 ? $1 : $1.lowercased(with: locale) }.joined(separator: ", ")
    }

    private func report(_ place: RosterEntry.Place) -> String {
        [dates.time(place.reportsAt), place.reportsTo].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func time(_ date: Date?) -> Cell {
        guard let date else { return .blank }
        return Cell(dates.time(date), value: .moment(date, in: event.zone))
    }

    private func answer(_ answer: RosterEntry.Answer) -> String {
        let day = answer.at.map { " (\(voice.dates(in: $0.zone).shortDay($0.instant)))" } ?? ""
        return "\(answer.shift) \(voice.label(Self.label(of: answer.state)))\(day)"
    }

    private static func label(of state: Assignment.State) -> Label {
        switch state {
        case .offered: .offered
        case .confirmed: .assignmentConfirmed
        case .declined: .declined
        case .reserve: .onReserve
        case .withdrawn: .withdrawn
        }
    }
}
