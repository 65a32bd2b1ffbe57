import Foundation
import Language
import Operations
import Persistence
import Synchronization
import Telephony
import Volunteering

/// What a verb works with: the record file, the clock, the terminal. The one place that reads the real time.
final class CommandContext: Sendable {
    let console: Console
    let databasePath: String
    let actor: String
    let now: @Sendable () -> Date
    /// The time was given with `--now`, so nothing may be changed.
    let isAsking: Bool
    /// Opened by the first question or change, and closed with the command.
    private let opened = Mutex<Store?>(nil)

    init(global: GlobalOptions, console: Console, environment: [String: String]) throws {
        self.console = console
        databasePath = global.databasePath(environment: environment)
        actor = global.actorName(environment: environment)
        isAsking = global.now != nil
        if let typed = global.now {
            let zone = environment["TZ"].flatMap(TimeZone.init(identifier:)) ?? .current
            let fixed = try TimePhrase(now: Date.now, zone: zone).instant(typed)
            now = { fixed }
        } else {
            now = { Date.now }
        }
    }

    private func store() throws -> Store {
        try opened.withLock { opened in
            let store = try opened ?? Store.open(at: databasePath, actor: actor, now: now)
            opened = store
            return store
        }
    }

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await store().ask(query)
    }

    /// Makes a change, or only tells what it would do.
    func perform<C: Change>(_ change: C, rehearsing: Bool = false) async throws -> C.Outcome {
        if rehearsing { return try await store().rehearse(change) }
        guard !isAsking else { throw CommandError.nowIsForQuestions }
        return try await store().perform(change)
    }

    /// How papers are written for this campaign, in its language or the one that was asked for.
    func voice(for campaign: Campaign, language: PaperLanguage? = nil) -> Voice {
        let numbers = PhoneWriting(region: campaign.region)
        return Voice(
            campaign: campaign, language: language ?? PaperLanguage(closestTo: campaign.language),
            isLanguageAsked: language != nil, asOf: now(),
            phone: { numbers.national($0) })
    }
}
