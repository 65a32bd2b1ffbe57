import ArgumentParser
import Language
import Operations
import Persistence
import Volunteering

struct ShiftAdd: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a shift at a post.",
        discussion:
            "A time without a day is on the event's day; an end before the start is past midnight, if that is at most twelve hours on."
    )

    @Argument(help: "The event's code.") var event: String
    @Argument(help: "The post's code.") var post: String
    @Option(help: "marshal, first-aid, usher, registration, interpreter, driver …") var role: String
    @Option(help: "When it starts.") var from: String
    @Option(help: "When it ends.") var to: String
    @Option(help: "When people report; else at the start.") var report = ""
    @Option(help: "Where people report.") var reportTo = ""
    @Option(help: "Fewest people.") var min = 1
    @Option(help: "Most people; else the fewest.") var max: Int?
    @Option(help: ArgumentHelp("A skill that everybody must hold. May be repeated.", valueName: "skill"))
    var skill: [String] = []
    @Flag(help: "Not for minors.") var adults = false
    @Option(help: "Who leads it.") var lead: String?
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var details = AddShift.Details(
            post: post, role: role, start: from, end: to, minimum: min, maximum: max ?? min)
        details.report = report
        details.reportsTo = reportTo
        details.skills = skill
        details.isForAdults = adults
        details.lead = lead
        let event = try await context.ask(EventQuery(event)).code
        let shift = try await context.perform(AddShift(event: event, shift: details))
        let need =
            shift.minimum == shift.maximum
            ? shift.minimum.counted("person", "people") : "\(shift.minimum)–\(shift.maximum) people"
        context.console.say("Added \(event)/\(shift.code): \(shift.role), \(need).")
        for sentence in try await context.ask(SkippedTimesQuery("\(event)/\(shift.code)")) {
            context.console.say(sentence)
        }
    }
}
