import ArgumentParser
import Operations
import Persistence

struct EventRepeat: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeat", abstract: "Let an event come again: every year, every Saturday, by any RRULE.",
        discussion: """
            The event is the pattern: what it says of itself, its posts, route, shifts and leads come again as a draft \
            of its own, so many days ahead; people do not. Drafts are made now, and from then on by vigil watch.
              --every "26 February"   --every week   --every "Saturday 10:00"   --every "first Monday"
            In a series already, --except leaves days out.
            """)

    @Argument(help: "The event's code.") var event: String
    @Option(help: ArgumentHelp("When: \"26 February\", week, \"2 weeks\", \"Saturday 10:00\".", valueName: "when"))
    var every: String?
    @Option(
        help: ArgumentHelp("When, as calendars write it: \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=26\".", valueName: "rule"))
    var rrule: String?
    @Option(help: ArgumentHelp("The last day on which it may be.", valueName: "day")) var until: String?
    @Option(help: "How many there are, with this one.") var count: Int?
    @Option(help: "How long before its day each is made.") var ahead = "60d"
    @Option(help: ArgumentHelp("A day to leave out. May be repeated.", valueName: "day")) var except: [String] = []
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let profile: SeriesProfile
        switch (every, rrule) {
        case (nil, nil) where !except.isEmpty && until == nil && count == nil:
            profile = try await context.perform(LeaveOut(event, days: except), rehearsing: dryRun)
        case (let every?, nil): profile = try await begin(.every(every), in: context)
        case (nil, let rule?): profile = try await begin(.rule(rule), in: context)
        default: throw SeriesError.nothingSaid
        }
        try await context.present(profile, as: output)
        if let caution = profile.caution { context.console.say(caution) }
        let made = profile.made?.made.filter { !$0.wasThere }.map(\.code) ?? []
        if !made.isEmpty {
            context.console.say("\(dryRun ? "Would make" : "Made") \(made.joined(separator: ", ")), as drafts.")
        }
        for sentence in profile.made?.made.flatMap(\.skippedTimes) ?? [] { context.console.say(sentence) }
        for there in profile.made?.made.filter(\.wasThere) ?? [] {
            context.console.say("\(there.code) was there already and belongs to the series now, as it is.")
        }
        for failure in profile.made?.failures ?? [] {
            context.console.say("\(failure.title) on \(failure.day) could not be made: \(failure.reason)")
        }
    }

    private func begin(_ when: RepeatEvent.When, in context: CommandContext) async throws -> SeriesProfile {
        let digits = ahead.lowercased().hasSuffix("d") ? String(ahead.dropLast()) : ahead
        guard let days = Int(digits) else { throw SeriesError.badAhead(ahead) }
        return try await context.perform(
            RepeatEvent(event, when, until: until, count: count, aheadDays: days, exceptions: except),
            rehearsing: dryRun)
    }
}
