import Documents
import Foundation
import Language
import Volunteering

/// Words for what changed on a sheet.
struct ChangeWriting {
    let voice: Voice
    let changes: RosterChanges

    /// What stands above the rows and differs: what the paper says, and what holds now.
    private var head: [(was: Fact, now: Fact)] {
        guard let now = changes.now else { return [] }
        let (old, new) = (Facts(changes.before, in: voice), Facts(now, in: voice))
        return zip(old.lines, new.lines).filter { $0.value != $1.value }.map { ($0, $1) }
    }

    var headLines: [TableLine] {
        head.map { was, now in TableLine([Cell(was.label, .strong), Cell(was.value), Cell(now.value, .strong)]) }
    }

    /// `Report at: A2 → A9`, for programs that read rows.
    var headDetails: [String] { head.map { was, now in "\(was.label): \(Self.arrow(was.value, now.value))" } }

    func line(_ change: RosterChanges.RowChange) -> TableLine {
        let name = change.person.map { person in
            Line.name(
                family: person.familyName, given: person.givenName,
                language: person.language)
        }
        return TableLine([
            Cell(change.code), Cell(name.map { [$0] } ?? []), Cell(whatToDo(change.kind), .strong),
            Cell(change.person?.phone.map(voice.phone) ?? ""), Cell(details(of: change)),
        ])
    }

    /// What a row said otherwise: `050 111 22 33 → 050 222 33 44`.
    func details(of change: RosterChanges.RowChange) -> String {
        guard let was = change.was, let now = change.now else {
            return change.now.map { $0.isMarked ? "!" : "" } ?? ""
        }
        var parts: [String] = []
        func compare(_ before: String, _ after: String) {
            if before != after { parts.append(Self.arrow(before, after)) }
        }
        compare("\(was.familyName) \(was.givenName)", "\(now.familyName) \(now.givenName)")
        compare(was.phone.map(voice.phone) ?? "", now.phone.map(voice.phone) ?? "")
        compare(was.language ?? "", now.language ?? "")
        compare(skills(was), skills(now))
        if now.isLead != was.isLead { compare(was.isLead ? lead : "", now.isLead ? lead : "") }
        compare(was.isMarked ? "!" : "", now.isMarked ? "!" : "")
        return parts.joined(separator: "; ")
    }

    private static func arrow(_ before: String, _ after: String) -> String {
        "\(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"
    }

    private var lead: String { voice.label(.roleLead) }

    private func skills(_ row: RosterSheet.Row) -> String {
        row.skills.map { voice.role($0) }
            .joined(separator: ", ")
    }

    private func whatToDo(_ kind: RosterChanges.RowChange.Kind) -> String {
        switch kind {
        case .added: voice.label(.writeIn)
        case .gone: voice.label(.strikeOut)
        case .fromReserve: voice.label(.cameUp)
        case .toReserve: voice.label(.wentToReserve)
        case .changed: voice.label(.correct)
        }
    }

    /// The head of a sheet as labelled words.
    private struct Facts {
        let lines: [Fact]

        init(_ content: PrintRoster.Content, in voice: Voice) {
            let (event, sheet) = (content.event, content.sheet)
            let dates = voice.dates(in: event.zone)
            let coordinates = [sheet.latitude, sheet.longitude].compactMap { $0 }.map { "\($0)" }
            let lead = sheet.lead.map { lead in
                [lead.name, lead.phone.map(voice.phone) ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            }
            let role = voice.role(sheet.role)
            lines = [
                Fact(voice.label(.event), event.title),
                Fact("\(voice.label(.event)), \(voice.label(.place))", event.place ?? ""),
                Fact(voice.label(.post), sheet.postName), Fact(voice.label(.sector), sheet.sector),
                Fact(voice.label(.place), sheet.place),
                Fact(voice.label(.coordinates), coordinates.joined(separator: " ")),
                Fact(voice.label(.role), role),
                Fact(voice.label(.report), dates.shortDayAndTime(sheet.reportsAt)),
                Fact("\(voice.label(.report)), \(voice.label(.reportAt))", sheet.reportsTo),
                Fact(
                    voice.label(.shift),
                    "\(dates.shortDay(sheet.startsAt)), \(dates.span(sheet.startsAt, sheet.endsAt))"),
                Fact(voice.label(.need), "\(sheet.minimum)–\(sheet.maximum)"),
                Fact(voice.label(.lead), lead ?? voice.label(.noLead)),
                Fact(voice.label(.control), "\(event.controlPhone) \(event.controlNote)"),
                Fact(voice.label(.firstAid), event.firstAid), Fact(voice.label(.lostChild), event.lostChild),
            ]
        }
    }
}
