import ArgumentParser
import Language
import Operations
import Persistence

struct ShiftPatternCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "pattern", abstract: "Make a row of shifts at posts, from one time to another.",
        discussion: """
            Times are on the event's day; an end before the start is past midnight. The last shift is shorter where \
            the length does not fit. Look first with --dry-run; take a row back with: vigil shift undo NUMBER
            """)

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "Posts' codes, with commas between them; a kind such as route; or all.") var posts: String
    @Option(help: "When the first shift starts.") var from: String
    @Option(help: "When the last shift ends.") var to: String
    @Option(help: "How long a shift is, such as 2h or 90m.") var length: String
    @Option(help: "For how long one shift overlaps the next, such as 15m.") var overlap = ""
    @Option(help: "marshal, first-aid, usher, registration, interpreter, driver …") var role: String
    @Option(help: "Fewest people.") var min = 1
    @Option(help: "Most people; else the fewest.") var max: Int?
    @Option(help: ArgumentHelp("A skill that everybody must hold. May be repeated.", valueName: "skill"))
    var skill: [String] = []
    @Option(help: "How long before the start people report, such as \"30m before\".") var report = ""
    @Option(help: "Where people report.") var reportTo = ""
    @Option(help: ArgumentHelp("A time to leave out, such as 12:00-13:00. May be repeated.", valueName: "time"))
    var except: [String] = []
    @Flag(help: "Not for minors.") var adults = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var details = AddShiftRow.Details(
            posts: [posts], role: role, from: from, to: to, length: length, minimum: min, maximum: max ?? min)
        details.overlap = overlap
        details.report = report
        details.reportsTo = reportTo
        details.skills = skill
        details.exceptions = except
        details.isForAdults = adults
        let row = try await context.perform(AddShiftRow(event: event, details), rehearsing: dryRun)
        try await context.present(row, as: output)
        let there = row.thereAlready > 0 ? "; \(row.thereAlready) there already" : ""
        let count = "\(row.shifts.count.counted("shift"))\(there)."
        context.console.say((dryRun ? "Would add " : "Added ") + count)
        for sentence in row.skippedTimes { context.console.say(sentence) }
        if !dryRun, !row.shifts.isEmpty { context.console.say("Take them back with: vigil shift undo \(row.number)") }
    }
}
