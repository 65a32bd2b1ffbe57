import Foundation
import Volunteering

/// A message that was claimed, and what it is to be written from.
struct MessageDraft: Sendable {
    let id: Int64
    let name: String
    let token: Int64
    let attempt: Int
    let channel: Channel
    let address: String
    let writtenAt: Int64
    let leaveBefore: Int64
    let uncertainCount: Int
    let isNew: Bool
    /// What it said when it may have left before.
    let kept: Data?
    let person: ReminderCandidate.Person
    /// In the order of their shifts; not empty.
    let reminders: [DueReminder]
    /// What places were told before they were changed.
    var before: [Assignment.ID: ShiftNotice] = [:]

    /// - Returns: Nil when no language has a wording for it.
    func written(by writing: MessageWriting) throws -> OutgoingMessage? {
        let content =
            try kept.map(KeptContent.content)
            ?? writing.content(for: reminders.map(\.candidate), before: before)
        return content.map { content in
            OutgoingMessage(
                id: id, name: name, token: "\(token)", attempt: attempt, channel: channel, address: address,
                personName: person.fullName, writtenAt: Date(timeIntervalSince1970: Double(writtenAt)),
                content: content, reminders: reminders.map(\.id))
        }
    }
}
