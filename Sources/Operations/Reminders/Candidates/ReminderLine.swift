import Foundation
import Language
import Volunteering

/// A reminder as it is listed: what, to whom, for which shift, when, and how it stands.
package struct ReminderLine: Encodable, Hashable, Sendable {
    package let event: String
    package let rule: String
    package let channel: Channel
    package let assignment: String
    package let volunteer: String
    package let familyName: String
    package let givenName: String
    package let language: String?
    package let shift: String
    package let role: String
    package let post: String
    package let startsAt: CampaignTime
    package let endsAt: CampaignTime
    package let reportsAt: CampaignTime
    package let reportsTo: String
    /// When it goes out, or was to go out.
    package let at: CampaignTime?
    /// A state of the ledger, or `unplanned`, `later`, `outside`, `unreachable`, `skipped`, `awaited`.
    package let state: String
    package let reason: String?
    /// What the message is headed.
    package let subject: String?

    init(_ candidate: ReminderCandidate, subject: String? = nil) {
        let shift = candidate.shift
        event = shift.event.code
        rule = candidate.rule.code
        channel = candidate.channel
        assignment = candidate.assignment.code
        volunteer = candidate.person.id.code
        familyName = candidate.person.familyName
        givenName = [candidate.person.givenName, candidate.person.middleName].filter { !$0.isEmpty }
            .joined(separator: " ")
        language = candidate.person.language
        self.shift = shift.code
        role = shift.role
        post = shift.postTitle
        startsAt = CampaignTime(shift.startsAt, in: shift.zone)
        endsAt = CampaignTime(shift.endsAt, in: shift.zone)
        reportsAt = CampaignTime(shift.reportsAt, in: shift.zone)
        reportsTo = shift.reportsTo
        at = candidate.contactAt.map { CampaignTime($0, in: shift.zone) }
        (state, reason) = candidate.verdict.words
        self.subject = subject
    }

    func reasonText(in language: PaperLanguage) -> String {
        reason.map { Reason($0).text(in: language) } ?? ""
    }
}

extension Verdict {
    /// The state and the reason as programs read them.
    var words: (state: String, reason: String?) {
        switch self {
        case .goes(_, let standing): (standing.rawValue, nil)
        case .handed(let state, _, let reason): (state.rawValue, reason.isEmpty ? nil : reason)
        case .outside(let reason): ("outside", reason)
        case .unreachable(let reason): ("unreachable", reason)
        case .skipped(let reason): ("skipped", reason)
        case .awaited: ("awaited", nil)
        }
    }
}
