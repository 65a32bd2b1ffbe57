/// Something that only a person can put right, with what to type next.
package struct Need: Sendable, Encodable, Hashable {
    package enum Kind: String, Sendable, Encodable, CaseIterable {
        case noShifts = "no-shifts"
        case missingPeople = "missing-people"
        case doubleBooked = "double-booked"
        case unreachable
        case addressRefuses = "address-refuses"
        case untold
        case unconfirmed
        case noLead = "no-lead"
        case sheetOutdated = "sheet-outdated"
        case notPublished = "not-published"
        case clocksChanged = "clocks-changed"
        case remindersNotPlanned = "reminders-not-planned"
        case remindersOverdue = "reminders-overdue"
        case schedulerStopped = "scheduler-stopped"
        case clockDoubted = "clock-doubted"
        case remindersLate = "reminders-late"
        case remindersUncertain = "reminders-uncertain"
        case sendingHeld = "sending-held"
        case sendingRestored = "sending-restored"
        case rulesHeld = "rules-held"
        case channelMisconfigured = "channel-misconfigured"
    }

    package let kind: Kind
    /// The event's code; empty when it is about all of them.
    package let event: String
    package let count: Int
    /// The first few it is about: people, shifts or sheets by their code.
    package let subjects: [String]
    package let next: String

    private static let shownSubjects = 5

    init(_ kind: Kind, event: String = "", count: Int, subjects: [String] = [], next: String) {
        self.kind = kind
        self.event = event
        self.count = count
        self.subjects = Array(subjects.prefix(Self.shownSubjects))
        self.next = next
    }

    /// What is the matter, as a person says it: "11 people are missing: B4, B7 …".
    var sentence: String {
        matter + namedSubjects
    }

    /// ": B4, B7 …"; nothing where nobody is named.
    var namedSubjects: String {
        subjects.isEmpty ? "" : ": \(subjects.joined(separator: ", "))\(isOpenEnded ? " …" : "")"
    }

    private var isOpenEnded: Bool {
        // People are missing by the dozen on one post: how many posts there are is not what is counted.
        kind == .missingPeople || kind == .unconfirmed ? subjects.count == Self.shownSubjects : count > subjects.count
    }

    private var matter: String {
        let isOne = count == 1
        return switch kind {
        case .noShifts: "it has no shifts yet"
        case .missingPeople: isOne ? "1 person is missing" : "\(count) people are missing"
        case .doubleBooked:
            isOne ? "1 person has two places at one time" : "\(count) people have two places at one time"
        case .unreachable: isOne ? "1 person cannot be reached" : "\(count) people cannot be reached"
        case .addressRefuses:
            isOne ? "1 person's address refuses mail" : "\(count) people's addresses refuse mail"
        case .untold:
            isOne
                ? "1 person has not heard of a change, and no message will tell them"
                : "\(count) people have not heard of a change, and no message will tell them"
        case .unconfirmed:
            isOne
                ? "1 person has not confirmed, less than 48 hours before"
                : "\(count) people have not confirmed, less than 48 hours before"
        case .noLead: isOne ? "1 shift has no lead" : "\(count) shifts have no lead"
        case .sheetOutdated:
            isOne ? "1 sheet has changed since it was printed" : "\(count) sheets have changed since they were printed"
        case .notPublished: "it is a draft, so nobody is reminded"
        case .clocksChanged: "clocks have changed since its times were reckoned"
        case .remindersNotPlanned: "no reminder was ever planned"
        case .remindersOverdue:
            isOne
                ? "1 reminder is past its use and was not settled"
                : "\(count) reminders are past their use and were not settled"
        case .schedulerStopped: "the scheduler does not run"
        case .clockDoubted: "the scheduler does not believe this machine's clock, and sends nothing"
        case .remindersLate:
            isOne
                ? "1 reminder has been due for more than five minutes"
                : "\(count) reminders have been due for more than five minutes"
        case .remindersUncertain:
            isOne
                ? "1 reminder was handed over perhaps: nobody knows"
                : "\(count) reminders were handed over perhaps: nobody knows"
        case .sendingHeld: "sending is held\(count == 0 ? "" : ", \(count) due now")"
        case .sendingRestored: "nothing is sent from this restored or moved record file"
        case .rulesHeld: isOne ? "messages of 1 rule are held" : "messages of \(count) rules are held"
        case .channelMisconfigured: "nothing leaves as it is set"
        }
    }
}
