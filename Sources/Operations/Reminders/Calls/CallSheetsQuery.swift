import Foundation
import GRDB
import Persistence
import Volunteering

/// Whom people have to call on a day: whoever has no usable channel, and whoever a call rule speaks to.
///
/// A call by a person needs no given consent, only no refusal. Several shifts of one person are one call, and whoever
/// shares a phone stands together. Divided by ``CallDivision``; within a language in the campaign's order of names. Who
/// was spoken to on the day is not called again on it, unless the place has changed since.
package struct CallSheetsQuery: Query {
    /// In the campaign's zone.
    package let day: Day
    package let callers: Int
    private let now: Date

    /// - Throws: ``ReminderError/badCallers(_:)``.
    package init(day: Day, callers: Int = 1, now: Date) throws {
        guard (1...99).contains(callers) else { throw ReminderError.badCallers(callers) }
        self.day = day
        self.callers = callers
        self.now = now
    }

    package func answer(in db: Database) throws -> CallSheets {
        let campaign = try CampaignQuery().answer(in: db)
        let telephone = try Callability(in: db)
        let contacts = try Contacts(on: day.bounds(in: campaign.zone), zone: campaign.zone, in: db)
        var people: [Volunteer.ID: [Found]] = [:]
        var order: [Volunteer.ID] = []
        try DayOfContact(day, zone: campaign.zone, now: now).read(in: db) { candidate in
            let why = reasons(for: candidate)
            guard !why.isEmpty, !contacts.isSettled(candidate) else { return }
            let person = candidate.person.id
            if people[person] == nil { order.append(person) }
            var found = people[person] ?? []
            let index = found.firstIndex { $0.candidate.assignment == candidate.assignment }
            if let index {
                found[index].reasons += why.filter { !found[index].reasons.contains($0) }
            } else {
                found.append(Found(candidate: candidate, reasons: why))
            }
            people[person] = found
        }
        var rows: [CallRow] = []
        var notCalled: [NoCall] = []
        for found in order.compactMap({ people[$0] }) {
            let person = found[0].candidate.person
            if let phone = person.phone, telephone.obstacle(to: person) == nil {
                rows.append(
                    row(
                        of: found, phone: phone, failedOn: telephone.failedOn(person),
                        lastContact: contacts.last(of: person.id), language: campaign.language))
            } else {
                notCalled += found.map { NoCall($0.candidate, reason: telephone.obstacle(to: person) ?? "no-phone") }
            }
        }
        rows = try withReplacements(Self.spokenTogether(rows, first: campaign.language), in: db)
        let divided = CallDivision.divide(Household.gather(rows), among: callers, first: campaign.language)
        let sheets = divided.enumerated().map { index, households in
            CallSheets.Sheet(caller: index + 1, rows: households.flatMap(\.rows), frozen: nil)
        }
        return CallSheets(day: day, sheets: sheets, notCalled: notCalled)
    }

    /// A place that somebody is to be called about, and why.
    private struct Found {
        let candidate: ReminderCandidate
        var reasons: [String]
    }

    private func row(
        of found: [Found], phone: String, failedOn: Date?, lastContact: LastContact?, language: String
    ) -> CallRow {
        let inOrder = found.sorted {
            ($0.candidate.shift.startsAt, $0.candidate.assignment.rawValue)
                < ($1.candidate.shift.startsAt, $1.candidate.assignment.rawValue)
        }
        let places = inOrder.map { found in
            CallPlace(
                line: ReminderLine(found.candidate), person: found.candidate.person.id,
                shift: found.candidate.shift.id, assignment: found.candidate.assignment,
                state: found.candidate.assignmentState, leadPhone: found.candidate.shift.leadPhone,
                eventTitle: found.candidate.event.title, eventPlace: found.candidate.event.place, replacement: nil)
        }
        var seen: Set<String> = []
        return CallRow(
            places: places, phone: phone, reasons: inOrder.flatMap(\.reasons).filter { seen.insert($0).inserted },
            failedOn: failedOn, lastContact: lastContact, spokenIn: places[0].line.language ?? language)
    }

    /// Whoever shares a phone is called in one language: the campaign's where one of them speaks it.
    private static func spokenTogether(_ rows: [CallRow], first language: String) -> [CallRow] {
        Household.gather(rows).flatMap { household in
            let speaks = household.rows.map(\.spokenIn)
            let spoken = speaks.contains(language) ? language : speaks[0]
            return household.rows.map { row in
                CallRow(
                    places: row.places, phone: row.phone, reasons: row.reasons, failedOn: row.failedOn,
                    lastContact: row.lastContact, spokenIn: spoken)
            }
        }
    }

    /// Names for each place who could take it, as long as that is cheap; nobody for one that is not held.
    private func withReplacements(_ rows: [CallRow], in db: Database) throws -> [CallRow] {
        var rows = rows
        var order: [Shift.ID] = []
        var wanted: [Shift.ID: [(row: Int, place: Int)]] = [:]
        for row in rows.indices {
            for (place, of) in rows[row].places.enumerated() {
                if wanted[of.shift] == nil { order.append(of.shift) }
                wanted[of.shift, default: []].append((row, place))
            }
        }
        var replacements = Replacements(without: Set(rows.flatMap(\.places).map(\.person)))
        for shift in order {
            let places = wanted[shift] ?? []
            for (place, person) in zip(places, try replacements.next(places.count, for: shift, in: db)) {
                rows[place.row].places[place.place].replacement = person
            }
        }
        return rows
    }

    /// Why a person has to call, if a person has to.
    private func reasons(for candidate: ReminderCandidate) -> [String] {
        // What the call is about comes before why it is a call.
        let news = candidate.shift.notice.flatMap { $0.kind.isTold(by: candidate.rule.timing) ? $0.kind.rawValue : nil }
        guard let reason = reason(for: candidate) else { return [] }
        return [news, reason].compactMap { $0 }
    }

    private func reason(for candidate: ReminderCandidate) -> String? {
        switch (candidate.channel, candidate.verdict) {
        case (.call, .goes), (.call, .unreachable):
            candidate.assignmentState == .offered ? "not-confirmed" : candidate.rule.code
        // On paper already: printed again, the sheet says the same, until the call has become needless.
        case (.call, .handed(.sent, _, _)) where candidate.isAddressed:
            candidate.assignmentState == .offered ? "not-confirmed" : candidate.rule.code
        case (_, .unreachable(let obstacle)) where candidate.rule.callsUnreachable: obstacle
        default: nil
        }
    }
}
