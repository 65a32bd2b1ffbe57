import Foundation
import Operations
import Persistence
import Volunteering

/// Plays answers of people who were written to, each once, a few hours after their first message.
struct PlayedAnswers {
    private let shares: RehearsedAnswers
    private var numbers: SeededNumbers
    /// By the assignment's code: when it is answered, and how; nil for those who say nothing.
    private var decided: [String: (at: Date, says: AnswerAssignments.Answer)?] = [:]
    private(set) var counts: [String: Int] = [:]

    init(_ shares: RehearsedAnswers, seed: UInt64) {
        self.shares = shares
        numbers = SeededNumbers(seed: seed)
    }

    mutating func play(of stage: PrepareRehearsal.Stage, at now: Date, in store: Store) async throws {
        guard !shares.isNone else { return }
        for place in try await store.ask(AskedPlacesQuery(event: stage.event.id)) where decided[place.code] == nil {
            let roll = Int.random(in: 0..<100, using: &numbers)
            let wait = TimeInterval(Int.random(in: 1...36, using: &numbers)) * 3600
            let answer: AnswerAssignments.Answer? =
                roll < shares.yes ? .confirm : roll < shares.yes + shares.no ? .decline : nil
            decided.updateValue(answer.map { (place.at.addingTimeInterval(wait), $0) }, forKey: place.code)
        }
        for (answer, word) in [(AnswerAssignments.Answer.confirm, "yes"), (.decline, "no")] {
            let due = decided.compactMap { code, decision -> String? in
                guard let decision, decision.says == answer, decision.at <= now else { return nil }
                return code
            }.sorted()
            guard !due.isEmpty else { continue }
            _ = try await store.perform(AnswerAssignments(answer, named: due))
            counts[word, default: 0] += due.count
            for code in due { decided.updateValue(nil, forKey: code) }
        }
    }
}

/// Numbers that are the same for the same seed: SplitMix64.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
