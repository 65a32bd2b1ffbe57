import Foundation
import Volunteering

/// A reminder that could go out now, or joins one that does.
struct DueReminder: Sendable {
    /// A message that it was in before and that has not been settled.
    struct Waiting: Hashable, Sendable {
        let message: Int64
        let name: String
        let writtenAt: Int64
        let attempts: Int
        let uncertainCount: Int
        /// What it said, once it may have left.
        let content: Data?
        /// So many reminders are or were in it.
        let size: Int
    }

    let id: Int64
    let candidate: ReminderCandidate
    let address: String
    let nominalAt: Int64
    let dueAt: Int64
    let notAfter: Int64
    let waiting: Waiting?
    /// A newer rule that has been said to the same assignment, or this one, by a row that another replaced.
    let saidSince: String?

    /// What has changed is told at once.
    var isNews: Bool { candidate.rule.timing == .change || candidate.rule.timing == .cancellation }
}
