import Documents
import Foundation
import Language
import Volunteering

/// Writes what stands on a call sheet.
struct CallWriting {
    let lines: LineWriting
    private var voice: Voice { lines.voice }

    init(_ voice: Voice) {
        lines = LineWriting(voice)
    }

    /// In their order, each once.
    static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// What the caller says, in the language of whom they call, and what they do with the answer, in their own.
    func script(for rows: [CallRow]) -> Line {
        let spoken = PaperLanguage(closestTo: rows.first?.spokenIn ?? voice.campaign.language)
        let places = rows.flatMap(\.places)
        let speaker = voice.speaking(spoken)
        let days = places.map { speaker.dates(in: $0.line.startsAt.zone).day($0.line.startsAt.instant) }
        let script = Label.callScript.text(
            in: spoken,
            [
                "campaign": voice.campaign.name,
                "event": Self.distinct(places.map(\.eventTitle)).joined(separator: " / "),
                "day": Self.distinct(days).joined(separator: " / "),
            ])
        var pieces = Self.marking(script)
        pieces += [.text(" — ", .regular), .text(voice.label(.callGuidance), .italic)]
        let news = [ShiftNotice.Kind.change.rawValue, ShiftNotice.Kind.cancellation.rawValue]
        if rows.contains(where: { row in row.reasons.contains { news.contains($0) } }) {
            pieces.append(.text(" " + ReminderWord.newsFirst.text(in: voice.language), .strong))
        }
        return Line(pieces)
    }

    /// What the caller fills in stands in brackets, and strong.
    private static func marking(_ script: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = script[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            pieces += [.text(String(rest[..<open]), .regular), .text(String(rest[open...close]), .strong)]
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(String(rest), .regular))
        return pieces.filter { if case .text(let text, _) = $0 { !text.isEmpty } else { true } }
    }

    func table(of part: [(number: Int, row: CallRow)], on sheet: CallSheets.Sheet) -> Table {
        let columns = [
            Column(voice.label(.number), .millimetres(6)), Column(voice.label(.call), .millimetres(48)),
            Column(voice.label(.shiftReportTo), .millimetres(46)),
            Column(voice.label(.try1), .millimetres(19), entry: .words),
            Column(voice.label(.try2), .millimetres(19), entry: .words),
            Column(voice.label(.comes), .millimetres(14), entry: .words),
            Column(voice.label(.replacement), .share(1), entry: .words),
        ]
        let written = part.map { number, row in
            // With one place the row's number says it all.
            let places = zip(row.codes(at: number), row.places).map { code, place in
                (code: row.places.count > 1 ? code : nil, place: place)
            }
            let sharer = sheet.rows.firstIndex { $0.phone == row.phone }.map { $0 + 1 } ?? number
            return TableLine([
                Cell("\(number)"), call(row, after: sharer < number ? sharer : nil),
                Cell(places.flatMap { shift($0.place, code: $0.code) }), .blank, .blank,
                Cell(places.flatMap { boxes(code: $0.code) } + [Line("☐ ?", .small)]),
                Cell(places.flatMap { replacement($0.place, code: $0.code) }),
            ])
        }
        return Table(columns: columns, groups: [RowGroup(rows: written)], minimumRowHeight: 15)
    }

    /// - Parameter sharer: The row above that has the same phone.
    private func call(_ row: CallRow, after sharer: Int?) -> Cell {
        let language = row.line.language
        let name = Line.name(family: row.line.familyName, given: row.line.givenName, language: language)
        let reasons = row.reasons.map { reason(row, $0) }.joined(separator: ", ")
        let codes = row.places.map(\.line.assignment).joined(separator: ", ")
        let small = [row.line.language ?? "", reasons, codes].filter { !$0.isEmpty }
        var lines = [name, Line(voice.phone(row.phone), .large), Line(small.joined(separator: " · "), .small)]
        if let sharer {
            let words = ReminderWord.onePhone.text(in: voice.language).replacing("{n}", with: "\(sharer)")
            lines.append(Line(words, .small))
        }
        if let contact = row.lastContact { lines.append(Line(self.contact(contact), .small)) }
        return Cell(lines)
    }

    /// "Last contact: Wed 24 Feb, 18:40: not reached (the phone is off)".
    private func contact(_ contact: LastContact) -> String {
        let answer =
            switch contact.answer {
            case .yes: voice.label(.yes)
            case .no: voice.label(.no)
            case .unreached: ReminderWord.notReached.text(in: voice.language)
            }
        let time = voice.dates(in: contact.at.zone).shortDayAndTime(contact.at.instant)
        let note = contact.note.isEmpty ? "" : " (\(contact.note))"
        return "\(voice.label(.lastContact)): \(time): \(answer)\(note)"
    }

    private func reason(_ row: CallRow, _ code: String) -> String {
        if code == "address-failed", let date = row.failedOn {
            return voice.label(.addressFailedOn, ["date": voice.dates(in: voice.zone).shortDay(date)])
        }
        return Reason(code).text(in: voice.language)
    }

    private func shift(_ place: CallPlace, code: String?) -> [Line] {
        var small = lines.report(place.line)
        if let phone = place.leadPhone {
            // A number that is broken over two lines is dialled wrong.
            let lead = voice.label(.leadPhone, ["phone": voice.phone(phone)])
            small += " · " + lead.replacing(" ", with: "\u{A0}")
        }
        let words: Piece = .text(lines.shift(place.line), .regular)
        let first = code.map { Line([.text("\($0)\u{A0}", .strong), words]) } ?? Line([words])
        return [first, Line(small, .small)]
    }

    private func boxes(code: String?) -> [Line] {
        let number = code.map { "\($0)\u{A0}" } ?? ""
        return [Line("\(number)☐ \(voice.label(.yes))", .small), Line("\(number)☐ \(voice.label(.no))", .small)]
    }

    private func replacement(_ place: CallPlace, code: String?) -> [Line] {
        guard let person = place.replacement else { return [] }
        let language = person.language
        let name = NameWriting.rosterName(family: person.familyName, given: person.givenName, language: language)
        let phone = voice.phone(person.phone).replacing(" ", with: "\u{A0}")
        let small = [person.language ?? "", person.isReserve ? voice.label(.onReserve) : ""].filter { !$0.isEmpty }
        let lines = [(code.map { "\($0) " } ?? "") + name, phone, small.joined(separator: " · ")]
        return lines.filter { !$0.isEmpty }.map { Line($0, .small) }
    }

    /// How the answers are typed back; nothing for a sheet without a number.
    func command(for sheet: CallSheets.Sheet) -> String {
        guard let frozen = sheet.frozen else { return "" }
        let answers =
            switch sheet.rows.count {
            case 1: "1"
            case 2: "1 '!2'"
            case 3: "1 '!2' '3?'"
            case 4: "1-2 '!3' '4?'"
            default: "1-3 '!4' '5?'"
            }
        let revision = frozen.revision > 1 ? " --revision \(frozen.revision)" : ""
        return voice.label(.typeAnswers, ["command": "vigil reminder answer \(frozen.id) \(answers)\(revision)"])
    }

    /// Who is left out, each with the reason.
    func noCalls(_ people: [NoCall]) -> Line {
        let named = people.map { person in
            let name = NameWriting.rosterName(
                family: person.familyName, given: person.givenName,
                language: person.language)
            return "\(name) (\(Reason(person.reason).text(in: voice.language)))"
        }
        return Line([
            .text(ReminderWord.mayNotBeCalled.text(in: voice.language) + ": ", .strong),
            .text(named.joined(separator: "; ") + ".", .regular),
        ])
    }
}
