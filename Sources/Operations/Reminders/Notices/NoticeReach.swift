import Foundation
import GRDB
import Persistence
import Volunteering

/// How those who have to hear of a change or a cancellation can be reached.
package struct NoticeReach: Encodable, Hashable, Sendable {
    /// Everybody who had been told, each once.
    package var people = 0
    package var email = 0
    package var sms = 0
    /// No message reaches them: a person calls.
    package var onlyByCall = 0
    /// Neither a message nor a call reaches them.
    package var nobody: [String] = []
    /// They hear of it once the event is published.
    package var oncePublished = 0

    private enum CodingKeys: CodingKey {
        case people, email, sms, onlyByCall, nobody, oncePublished
    }
}

/// Looks at the notices that places are owed, after the change and its planning.
struct NoticeReachQuery: Query {
    let places: [Assignment.ID]

    func answer(in db: Database) throws -> NoticeReach {
        let now = try db.transactionDate
        let wanted = Set(places)
        let rules = try ReminderRule.all(in: db).filter { $0.timing == .change || $0.timing == .cancellation }
        let shifts = try ShiftFacts.fetch(.ending(after: .distantPast), in: db).filter { $0.value.notice != nil }
        let telephone = try Callability(in: db)
        let table = DueTable(rules: rules, shifts: shifts.values, now: now) { $0 != nil }
        var found: [Volunteer.ID: (way: Way, name: String)] = [:]
        try CandidateReader(rules: rules, shifts: shifts, now: now).read(
            table, where: "e.assignment_id IN (SELECT value FROM json_each('\(places.jsonList)'))", in: db
        ) { candidate in
            guard wanted.contains(candidate.assignment), let way = way(candidate, telephone) else { return }
            let known = found[candidate.person.id]?.way ?? .nobody
            found[candidate.person.id] = (min(known, way), "\(candidate.person.fullName) (\(candidate.person.id.code))")
        }
        var reach = NoticeReach()
        reach.people = found.count
        for (way, name) in found.values {
            switch way {
            case .email: reach.email += 1
            case .sms: reach.sms += 1
            case .call: reach.onlyByCall += 1
            case .later: reach.oncePublished += 1
            case .nobody: reach.nobody.append(name)
            }
        }
        reach.nobody.sort()
        return reach
    }

    private enum Way: Int, Comparable {
        case email, sms, call, later, nobody

        static func < (left: Way, right: Way) -> Bool { left.rawValue < right.rawValue }
    }

    /// Nil where nothing is owed by this rule.
    private func way(_ candidate: ReminderCandidate, _ telephone: Callability) -> Way? {
        switch candidate.verdict {
        case .goes, .handed:
            switch candidate.channel {
            case .email: .email
            case .sms: .sms
            case .call: .call
            }
        case .unreachable:
            candidate.rule.callsUnreachable && telephone.obstacle(to: candidate.person) == nil ? .call : .nobody
        case .skipped: .nobody
        case .outside(let reason):
            switch reason {
            case "event-draft": .later
            case "rule-disabled": .nobody
            default: nil
            }
        case .awaited: nil
        }
    }
}
