import Foundation
import Volunteering

/// Whether something sends reminders on its own, and what it leaves undone.
package struct SchedulerStatus: Sendable, Hashable {
    /// Stable: what a program reads.
    package enum State: String, Sendable, Encodable, CaseIterable {
        /// None ever ran.
        case absent
        /// It looks every few seconds.
        case running
        /// It runs, and has been at one thing for more than a minute.
        case busy
        /// It runs, and has not looked around for a quarter of an hour.
        case stuck
        /// It runs and sends nothing, because the machine's clock is not believed.
        case clockDoubted = "clock-doubted"
        /// It is started now and then, and has ticked within the last hour.
        case onceInAWhile = "once-in-a-while"
        /// It ended in good order.
        case stopped
        /// It ended in another way, or the machine did.
        case died
    }

    package let state: State
    package let heartbeat: Heartbeat?
    /// Planned and due for more than five minutes, and nothing stands in the way.
    package let late: Int
    /// Handed over perhaps; nobody knows.
    package let uncertain: Int
    /// How messages leave, in a sentence; nil where nothing was set.
    package let transport: String?
    let zone: TimeZone

    /// Reminders go out by themselves.
    package var isSending: Bool { [.running, .busy, .onceInAWhile].contains(state) }

    package var sentence: String {
        let ticked = heartbeat.map { "\(CampaignTime($0.tickAt, in: zone))" } ?? ""
        let process = heartbeat.map { " (process \($0.pid))" } ?? ""
        return switch state {
        case .absent: "None has run yet: reminders leave only while vigil watch runs."
        case .running: "Running\(process); last tick \(ticked)."
        case .busy: "Running\(process), and at work since \(ticked)."
        case .stuck: "It runs\(process), but has not looked around since \(ticked)."
        case .clockDoubted:
            "Running\(process), but sends nothing: \(heartbeat?.doubt?.sentence ?? "the clock is not believed")."
        case .onceInAWhile: "Started now and then; last tick \(ticked)."
        case .stopped: "Stopped; last tick \(ticked)."
        case .died: "It does not run any more, and did not end in good order; last tick \(ticked)."
        }
    }
}

extension SchedulerStatus: Encodable {
    private enum CodingKeys: CodingKey {
        case state, isSending, lastTickAt, startedAt, version, doing, clockDoubt, late, uncertain, transport
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(state, forKey: .state)
        try container.encode(isSending, forKey: .isSending)
        try container.encodeIfPresent(heartbeat.map { CampaignTime($0.tickAt, in: zone) }, forKey: .lastTickAt)
        try container.encodeIfPresent(heartbeat.map { CampaignTime($0.startedAt, in: zone) }, forKey: .startedAt)
        try container.encodeIfPresent(heartbeat?.version, forKey: .version)
        try container.encodeIfPresent(heartbeat?.doing, forKey: .doing)
        try container.encodeIfPresent(heartbeat?.doubt?.sentence, forKey: .clockDoubt)
        try container.encode(late, forKey: .late)
        try container.encode(uncertain, forKey: .uncertain)
        try container.encodeIfPresent(transport, forKey: .transport)
    }
}
