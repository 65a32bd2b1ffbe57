import Foundation
import Language
import Operations
import Persistence
import Settings
import Synchronization
import Telephony
import Volunteering

/// What a verb works with: the record file, the clock, the terminal. The one place that reads the real time.
final class CommandContext: Sendable {
    let console: Console
    let settings: Settings
    let now: @Sendable () -> Date
    /// The time was given with `--now`, so nothing may be changed.
    let isAsking: Bool
    /// Opened by the first question or change; see ``leave()``.
    private let opened = Mutex<Store?>(nil)

    var databasePath: String { settings.database }
    var actor: String { settings.actor }

    /// The organizer's own layouts, beside the record file and then beside the settings, and those built in.
    var layouts: LayoutShelf {
        LayoutShelf(
            folders: [settings.database, settings.path].map { file in
                URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("layouts").path
            })
    }

    /// The one reading of the machine's clock.
    static let realTime: @Sendable () -> Date = { Date.now }

    /// - Parameter now: A time as people type it, in the campaign's zone; nil for the real one.
    init(settings: Settings, now typed: String?, console: Console) async throws {
        self.console = console
        self.settings = settings
        isAsking = typed != nil
        if let typed {
            let store = try Store.open(at: settings.database, actor: settings.actor, now: Self.realTime)
            let zone = try await store.ask(CampaignQuery()).zone
            let fixed = try TimePhrase(now: Self.realTime(), zone: zone).instant(typed)
            now = { fixed }
        } else {
            now = Self.realTime
        }
    }

    private func store() throws -> Store {
        try opened.withLock { opened in
            let store = try opened ?? Store.open(at: databasePath, actor: actor, now: now)
            opened = store
            return store
        }
    }

    /// Leaves a record file that was only asked to the end of the process, which closes it sooner than any farewell.
    ///
    /// One that was changed is closed with the context, so that its log is brought back.
    func leave() {
        opened.withLock { opened in
            if let opened, opened.isOnlyAsked { _ = Unmanaged.passRetained(opened) }
        }
    }

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await store().ask(query)
    }

    /// Brings the write-ahead log back into the record file; tells whether nobody was in the way.
    func bringBackLog() async throws -> Bool { try await store().bringBackLog() }

    /// Writes a whole, checked copy of the record file.
    func backUp(to path: String) async throws { try await store().backUp(to: path) }

    /// Makes the record file what a backup holds.
    func restore(from backup: String) async throws { try await store().restore(from: backup) }

    /// Makes a change, or only tells what it would do.
    func perform<C: Change>(_ change: C, rehearsing: Bool = false) async throws -> C.Outcome {
        if rehearsing { return try await store().rehearse(change) }
        guard !isAsking else { throw CommandError.nowIsForQuestions }
        return try await store().perform(change)
    }

    /// Works with the record file itself, for what is more than one change.
    func withStore<T>(_ work: (Store) async throws -> T) async throws -> T {
        guard !isAsking else { throw CommandError.nowIsForQuestions }
        return try await work(try store())
    }

    /// How papers are written for this campaign: in the language that was asked for, that is set, or its own.
    func voice(for campaign: Campaign, language: PaperLanguage? = nil) -> Voice {
        let numbers = PhoneWriting(region: campaign.region)
        return Voice(
            campaign: campaign, language: language ?? settings.language ?? PaperLanguage(closestTo: campaign.language),
            isLanguageAsked: language != nil, asOf: now(), phone: { numbers.national($0) })
    }
}
