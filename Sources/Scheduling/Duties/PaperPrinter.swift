import Foundation
import Operations
import Persistence
import Volunteering

/// Puts the papers of the coming day into a folder, and prints them again when what they say has changed.
///
/// Rosters of every event that starts soon or goes on, the call sheets of the day, and in the morning a sheet that says
/// how the day stands. Source: Handbook, "Scheduler"; ADR-0031.
package actor PaperPrinter: Duty {
    package nonisolated let name = "papers"
    /// What changes all day is not printed all day: so many seconds lie between two printings.
    private static let atMostEvery: TimeInterval = 600
    /// The morning sheet says what the night brought.
    private static let morningHour = 6

    private let store: Store
    private let folder: PaperFolder
    private let making: PaperMaking
    private let ahead: TimeInterval
    private let now: @Sendable () -> Date
    private var printed: (due: PapersDue, at: Date)?
    /// When the day was last found to have nothing that a morning sheet would tell.
    private var quiet: (due: PapersDue, at: Date)?

    /// - Parameter ahead: How long before an event its papers are there, in seconds.
    package init(
        store: Store, folder: PaperFolder, making: PaperMaking, ahead: TimeInterval = 86_400,
        now: @escaping @Sendable () -> Date
    ) {
        self.store = store
        self.folder = folder
        self.making = making
        self.ahead = ahead
        self.now = now
    }

    package func tick() async throws -> DutyReport {
        let now = now()
        let due = try await store.ask(PapersDueQuery(now: now, ahead: ahead))
        var counts = try await printMorning(due, at: now)
        if isWorthPrinting(due, at: now) {
            for event in due.events {
                try Task.checkCancellation()
                counts["sheets", default: 0] += try await printRoster(of: event)
            }
            counts["call-sheets"] = try await printCalls(on: due.today)
            // Printing is a change itself.
            printed = (try await store.ask(PapersDueQuery(now: now, ahead: ahead)), now)
        }
        counts = counts.filter { $0.value > 0 }
        guard !counts.isEmpty else { return .nothing }
        return DutyReport(summary: Self.words(counts) + making.remark, counts: counts)
    }

    private func isWorthPrinting(_ due: PapersDue, at now: Date) -> Bool {
        guard let printed, now >= printed.at else { return true }
        if due.events != printed.due.events || due.today != printed.due.today { return true }
        return due.lastChange != printed.due.lastChange && now.timeIntervalSince(printed.at) >= Self.atMostEvery
    }

    private func voice() async throws -> Voice { making.voice(try await store.ask(CampaignQuery())) }

    // MARK: - Papers

    /// - Returns: How many sheets are new in the folder.
    private func printRoster(of event: PapersDue.Event) async throws -> Int {
        let voice = try await voice()
        let roster: Roster
        do {
            roster = try await store.perform(PrintRoster(RosterQuery(event: event.code), in: voice))
        } catch RosterError.noShifts {
            return 0
        }
        let folder = try folder.folder(event.day, event: event.code)
        let pages = roster.pages(in: voice)
        // The whole one first: while a sheet of it is not there yet, a later look knows that it has to be written.
        if try !PaperFolder.isThere(event.code, in: folder) || !PaperFolder.holds(Self.names(of: pages), in: folder) {
            try making.write(roster.document(in: voice), "\(folder)/\(event.code).\(making.ending)")
        }
        return try write(pages, in: folder)
    }

    private func printCalls(on day: Day) async throws -> Int {
        let query = try CallSheetsQuery(day: day, now: now())
        guard try await !store.ask(query).sheets.isEmpty else { return 0 }
        let voice = try await voice()
        let calls = try await store.perform(PrintCallSheets(query, in: voice))
        let new = try write(calls.pages(in: voice), in: folder.folder(day))
        // Whatever stands in the folder now is handed over; also what an earlier scheduler wrote and could not note.
        _ = try await store.perform(HandCalls(calls.sheets.compactMap(\.frozen)))
        return new
    }

    /// Writes the sheets that are not there, and sets aside what they replace.
    private func write(_ pages: [SheetPage], in folder: String) throws -> Int {
        var new = 0
        for page in pages where !PaperFolder.isThere(PaperFolder.name(of: page.sheet), in: folder) {
            try Task.checkCancellation()
            try making.write(page.document, "\(folder)/\(PaperFolder.name(of: page.sheet)).\(making.ending)")
            new += 1
        }
        try PaperFolder.setAside(allBut: Self.names(of: pages), in: folder)
        return new
    }

    private static func names(of pages: [SheetPage]) -> Set<String> {
        Set(pages.map { PaperFolder.name(of: $0.sheet) })
    }

    /// The morning sheet of today, once: what is there stays as it was that morning.
    private func printMorning(_ due: PapersDue, at now: Date) async throws -> [String: Int] {
        let voice = try await voice()
        guard WallTime(now, in: voice.zone).hour >= Self.morningHour else { return [:] }
        let name = "morning-\(due.today)"
        let folder = "\(folder.path)/\(due.today)"
        guard !PaperFolder.isThere(name, in: folder) else { return [:] }
        // While nothing changes, only time brings something to tell: that can wait for a few minutes.
        if let quiet, quiet.due == due, now >= quiet.at, now.timeIntervalSince(quiet.at) < Self.atMostEvery {
            return [:]
        }
        let sheet = try await store.ask(MorningSheetQuery(day: due.today, now: now))
        guard sheet.isWorthPrinting else {
            quiet = (due, now)
            return [:]
        }
        try making.write(sheet.document(in: voice), "\(self.folder.folder(due.today))/\(name).\(making.ending)")
        return ["morning-sheets": 1]
    }

    private static func words(_ counts: [String: Int]) -> String {
        let parts = [
            ("morning-sheets", "the morning sheet", "morning sheets"),
            ("sheets", "1 sheet of a roster", "sheets of rosters"),
            ("call-sheets", "1 call sheet", "call sheets"),
        ]
        return parts.compactMap { name, one, several in
            counts[name].map { $0 == 1 ? one : "\($0) \(several)" }
        }
        .joined(separator: ", ") + " printed"
    }
}
