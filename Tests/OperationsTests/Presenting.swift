import Documents
import Foundation
import Language
import Operations
import TestSupport

extension World {
    /// Papers in this language, with numbers as they are stored.
    func voice(_ language: PaperLanguage = .az) async throws -> Voice {
        Voice(campaign: try await ask(CampaignQuery()), language: language, asOf: clock.now, phone: { $0 })
    }
}

extension ImportSummary {
    /// Rows that are new, that are the same, and that were rejected.
    var figures: [Int] { [added, same, rejected.count] }
}
