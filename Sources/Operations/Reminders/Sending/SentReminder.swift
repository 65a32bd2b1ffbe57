import Documents
import Foundation
import GRDB
import Persistence
import Volunteering

/// What came of sending one message by hand: the last attempt, as the record file has it.
package struct LastAttemptQuery: Query {
    /// Of the table `message`.
    package let message: Int64

    package init(message: Int64) {
        self.message = message
    }

    package struct Found: Sendable {
        package let outcome: String
        package let transport: String
        package let reply: Int?
        package let words: String
    }

    /// Nil when it never came to an attempt.
    package func answer(in db: Database) throws -> Found? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM attempt WHERE message_id = ? ORDER BY id DESC LIMIT 1", arguments: [message]
        ).map { row in
            Found(outcome: row["outcome"], transport: row["transport"], reply: row["reply"], words: row["words"])
        }
    }
}

/// A message that was sent by hand, or that would be.
package struct SentReminder: Presentable {
    package let volunteer: String
    package let name: String
    package let rule: String
    package let channel: Channel
    package let to: String
    package let subject: String
    package let text: String
    /// As an attempt ends; `rehearsed` when nothing was sent, `kept` when it was called back.
    package let outcome: String
    package let transport: String
    package let reply: Int?
    package let words: String

    package init(
        _ message: OutgoingMessage, of taken: ClaimReminder.Outcome, attempt: LastAttemptQuery.Found?,
        isRehearsed: Bool
    ) {
        volunteer = taken.person.code
        name = taken.person.fullName
        rule = taken.rule
        channel = message.channel
        to = message.address
        subject = message.content.subject
        text = message.content.text
        outcome = isRehearsed ? "rehearsed" : attempt?.outcome ?? "kept"
        transport = attempt?.transport ?? ""
        reply = attempt?.reply
        words = attempt?.words ?? ""
    }

    package func document(in voice: Voice) -> Document {
        var section = Section()
        section.heading = "\(name): \(rule)"
        let facts = [
            ("To", "\(to), by \(channel.rawValue)"), ("Subject", channel == .email ? subject : ""),
            ("Outcome", outcome), ("By", transport), ("Answer", reply.map { "\($0)" } ?? ""), ("Words", words),
        ]
        section.facts = [FactColumn(facts.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1) })]
        if outcome == "rehearsed" {
            section.notes = text.split(separator: "\n").map { Line(String($0)) }
        }
        return Document(title: "\(name): \(rule)", language: "en", asOf: voice.asOf, sections: [section])
    }

    package func records(in voice: Voice) -> Records {
        Records(
            columns: [
                "volunteer", "name", "rule", "channel", "to", "subject", "outcome", "transport", "reply", "words",
            ],
            rows: [
                [
                    volunteer, name, rule, channel.rawValue, to, subject, outcome, transport,
                    reply.map { "\($0)" } ?? "", words,
                ]
            ])
    }
}
