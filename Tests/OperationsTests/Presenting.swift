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

    /// What a terminal shows of an answer.
    func shown(_ answer: some Presentable) async throws -> String {
        TextRenderer(width: 120, colour: false).render(answer.document(in: try await voice()))
    }
}

extension ImportSummary {
    /// Rows that are new, that are the same, and that were rejected.
    var figures: [Int] { [added, same, rejected.count] }
}
