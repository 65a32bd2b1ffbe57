import Foundation
import Volunteering

package enum CampaignError: Error, Hashable, Sendable {
    case noName
    case notStarted
    case unknownTimeZone(String, suggestion: String?)
    case unknownRegion(String)
    case unknownLanguage(String)
}

extension CampaignError: Explainable {
    package var explanation: Explanation {
        switch self {
        case .noName:
            Explanation(
                "campaign.no-name", "A campaign needs a name.",
                hint: "Type it in quotes: vigil init \"Justice for Khojaly\"", kind: .usage)
        case .notStarted:
            Explanation(
                "campaign.not-started", "The record file holds no campaign yet.",
                hint: "Start one in a new file: vigil init \"NAME\" --database FILE", kind: .invalidData)
        case .unknownTimeZone(let text, let suggestion):
            Explanation(
                "campaign.unknown-time-zone", "\"\(text)\" is not a time zone.",
                hint: suggestion.map { "Did you mean \($0)?" } ?? "Write it like Asia/Baku or Europe/Istanbul.",
                kind: .usage)
        case .unknownRegion(let text):
            Explanation(
                "campaign.unknown-region", "\"\(text)\" is not a region that has phone numbers.",
                hint: "Write its two letters, such as AZ, TR or GB.", kind: .usage)
        case .unknownLanguage(let text):
            Explanation(
                "campaign.unknown-language", "\"\(text)\" is not a language.",
                hint: "Write its code, such as az, tr, ru or en.", kind: .usage)
        }
    }
}
