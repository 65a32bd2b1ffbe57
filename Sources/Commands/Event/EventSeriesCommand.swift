import ArgumentParser
import Operations
import Persistence

struct EventSeriesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "Show the events that come again, or the days of one series.",
        discussion:
            "Rules are said in the campaign's language. --make makes the drafts that are due, as vigil watch does.")

    @Argument(help: "The code of any event of a series; without one, all series.") var event: String?
    @Option(help: "How many days to come are shown.") var next = 8
    @Flag(help: "Make the drafts that are due first.") var make = false
    @Flag(help: "With --make: only tell which would be made.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if dryRun, !make { throw ValidationError("--dry-run goes with --make: nothing else here changes anything.") }
    }

    func run(in context: CommandContext) async throws {
        if make {
            let outcome = try await context.perform(MakeOccurrences(), rehearsing: dryRun)
            for made in outcome.made {
                context.console.say("\(dryRun ? "Would make" : made.wasThere ? "Took in" : "Made") \(made.code).")
                for sentence in made.skippedTimes { context.console.say(sentence) }
            }
            for failure in outcome.failures {
                context.console.say("\(failure.title) on \(failure.day) could not be made: \(failure.reason)")
            }
        }
        if let event {
            try await context.present(SeriesProfileQuery(event, next: max(0, next)), as: output)
        } else {
            try await context.present(SeriesListQuery(), as: output)
        }
    }
}
