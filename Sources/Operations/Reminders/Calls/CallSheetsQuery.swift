import Foundation
import GRDB
import Persistence
import Volunteering

/// Whom people have to call on a day: whoever has no usable channel, and whoever a call rule speaks to.
///
/// A call by a person needs no given consent, only no refusal. Sorted by language, then in the campaign's order of
/// names, and split evenly among the callers.
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
        var found: [Assignment.ID: (candidate: ReminderCandidate, reasons: [String])] = [:]
        var order: [Assignment.ID] = []
        try DayOfContact(day, zone: campaign.zone, now: now).read(in: db) { candidate in
            let why = reasons(for: candidate)
            guard !why.isEmpty else { return }
            if found[candidate.assignment] == nil { order.append(candidate.assignment) }
            var entry = found[candidate.assignment] ?? (candidate, [])
            entry.reasons += why.filter { !entry.reasons.contains($0) }
            found[candidate.assignment] = entry
        }
        var rows: [CallRow] = []
        var notCalled: [NoCall] = []
        for (candidate, reasons) in order.compactMap({ found[$0] }) {
            let line = ReminderLine(candidate)
            if let phone = candidate.person.phone, telephone.obstacle(to: candidate.person) == nil {
                rows.append(
                    CallRow(
                        line: line, assignment: candidate.assignment, phone: phone, reasons: reasons,
                        failedOn: telephone.failedOn(candidate.person),
                        leadPhone: candidate.shift.leadPhone, eventTitle: candidate.event.title))
            } else {
                notCalled.append(
                    NoCall(
                        volunteer: line.volunteer, familyName: line.familyName, givenName: line.givenName,
                        language: line.language, assignment: line.assignment,
                        reason: telephone.obstacle(to: candidate.person) ?? "no-phone"))
            }
        }
        let sorted = Self.byLanguage(rows, first: campaign.language)
        return CallSheets(day: day, sheets: CallSheets.split(sorted, among: callers), notCalled: notCalled)
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
        case (_, .unreachable(let obstacle)) where candidate.rule.callsUnreachable: obstacle
        default: nil
        }
    }

    /// The campaign's language first, then by code; the order of names is kept within each.
    private static func byLanguage(_ rows: [CallRow], first language: String) -> [CallRow] {
        let groups = Dictionary(grouping: rows) { $0.line.language ?? language }
        let languages = groups.keys.sorted { ($0 == language ? 0 : 1, $0) < ($1 == language ? 0 : 1, $1) }
        return languages.flatMap { groups[$0] ?? [] }
    }
}
