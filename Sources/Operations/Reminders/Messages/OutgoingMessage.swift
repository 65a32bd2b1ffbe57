import Foundation
import Volunteering

/// A message that was claimed for one attempt: one or several reminders of one person, by one channel.
package struct OutgoingMessage: Identifiable, Hashable, Sendable {
    /// Of the table `message`.
    package let id: Int64
    /// The left part of its Message-ID: stable over all attempts, and says nothing about anybody.
    package let name: String
    /// Fences the attempt: only who holds it may settle the message.
    package let token: String
    /// From 1.
    package let attempt: Int
    package let channel: Channel
    /// An email address or an E.164 number, as the record file holds it: not yet judged by Delivery.
    package let address: String
    package let personName: String
    /// When it was written, whole seconds; the mail's date at every attempt.
    package let writtenAt: Date
    package let content: MessageContent
    /// The reminders in it.
    package let reminders: [Int64]

    package init(
        id: Int64, name: String, token: String, attempt: Int, channel: Channel, address: String, personName: String,
        writtenAt: Date, content: MessageContent, reminders: [Int64]
    ) {
        self.id = id
        self.name = name
        self.token = token
        self.attempt = attempt
        self.channel = channel
        self.address = address
        self.personName = personName
        self.writtenAt = writtenAt
        self.content = content
        self.reminders = reminders
    }
}
