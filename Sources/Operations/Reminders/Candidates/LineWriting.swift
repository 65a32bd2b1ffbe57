import Documents
import Foundation
import Language
import Volunteering

/// Writes the parts of reminder lines in one voice.
struct LineWriting {
    let voice: Voice

    init(_ voice: Voice) {
        self.voice = voice
    }

    /// `HÜSEYNOVA, Aygün`.
    func name(_ line: ReminderLine) -> String {
        NameWriting.rosterName(
            family: line.familyName, given: line.givenName, language: line.language)
    }

    /// The name with its family name bold, as every paper has it.
    func nameLine(_ line: ReminderLine) -> Line {
        Line.name(family: line.familyName, given: line.givenName, language: line.language)
    }

    /// "Marshal, B4 Bridge, 14:00–17:00".
    func shift(_ line: ReminderLine) -> String {
        let role = Label.role(line.role)?.text(in: voice.language) ?? line.role
        let span = voice.dates(in: line.startsAt.zone).span(line.startsAt.instant, line.endsAt.instant)
        return "\(role), \(line.post), \(span)"
    }

    /// "Fri 26 Feb, 13:15, Assembly A2".
    func report(_ line: ReminderLine) -> String {
        let time = voice.dates(in: line.reportsAt.zone).shortDayAndTime(line.reportsAt.instant)
        return line.reportsTo.isEmpty ? time : "\(time), \(line.reportsTo)"
    }

    func channel(_ channel: Channel) -> String {
        let label: Label =
            switch channel {
            case .email: .channelEmail
            case .sms: .channelSMS
            case .call: .channelCall
            }
        return label.text(in: voice.language)
    }

    func state(_ line: ReminderLine) -> String {
        guard let state = ReminderState(rawValue: line.state) else {
            return line.state == "unplanned" || line.state == "later" ? "–" : line.state
        }
        let label: Label =
            switch state {
            case .planned: .planned
            case .claimed: .claimed
            case .handingOver: .handingOver
            case .sent: .sent
            case .expired: .expired
            case .superseded: .superseded
            case .cancelled: .cancelled
            case .dead: .dead
            case .uncertain: .uncertain
            }
        return label.text(in: voice.language)
    }
}
