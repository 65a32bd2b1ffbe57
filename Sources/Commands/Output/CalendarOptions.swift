import ArgumentParser
import Interchange
import Language
import Operations
import Persistence

/// Where a calendar is written.
struct CalendarOptions: ParsableArguments {
    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write to this .ics file.", valueName: "file"))
    var output: String?

    /// Writes the feed that a question answers.
    func write<Q: Query>(_ query: Q, in context: CommandContext) async throws where Q.Answer == CalendarFeed {
        let voice = context.voice(for: try await context.ask(CampaignQuery()))
        let file = try await context.ask(query).file(in: voice)
        guard let output, output != "-" else { return try context.console.out(file.bytes) }
        try context.refuseRecordFile(output)
        try AtomicFile(at: output).fill { sink in try sink(file.bytes) }
        context.console.say("Wrote \(output): \(file.entries.count.counted("date")).")
    }
}
