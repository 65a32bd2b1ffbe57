import ArgumentParser
import Operations
import Persistence

struct ShiftEdit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change a shift; whoever had been told of its time, role or place is told.",
        discussion: "What is not named stays. Look first with --dry-run.")

    @Argument(help: "The shift, as event and code: march-2027/B4.") var shift: String
    @Option(help: "When it starts; the time to report moves along.") var from: String?
    @Option(help: "When it ends.") var to: String?
    @Option(help: "When people report; \"\" for at the start.") var report: String?
    @Option(help: "Where people report.") var reportTo: String?
    @Option(help: "marshal, first-aid, usher, registration, interpreter, driver …") var role: String?
    @Option(help: "Fewest people.") var min: Int?
    @Option(help: "Most people.") var max: Int?
    @Option(help: ArgumentHelp("The skills that everybody must hold, instead of those before.", valueName: "skill"))
    var skill: [String] = []
    @Flag(help: "No skill is needed.") var noSkills = false
    @Flag(inversion: .prefixedNo, help: "Not for minors.") var adults: Bool?
    @Option(help: "Who leads it; \"\" for nobody.") var lead: String?
    @Option(help: "Another code, while none is printed.") var code: String?
    @Flag(help: "Go on although people would be on two shifts at once.") var allowDoubleBookings = false
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        var draft = EditShift.Draft()
        draft.code = code
        draft.from = from
        draft.to = to
        draft.report = report
        draft.reportsTo = reportTo
        draft.role = role
        draft.minimum = min
        draft.maximum = max
        draft.skills = noSkills ? [] : skill.isEmpty ? nil : skill
        draft.isForAdults = adults
        draft.lead = lead
        guard draft != EditShift.Draft() else {
            throw CommandError.nothingNamed(what: "what is to change", example: "vigil shift edit \(shift) --max 6")
        }
        let change = try await context.perform(
            EditShift(shift, draft, allowsCollisions: allowDoubleBookings || dryRun), rehearsing: dryRun)
        try await context.present(change, as: output)
        context.console.say((dryRun ? "Would be so: " : "Done: ") + change.words + ".")
        for sentence in change.skippedTimes { context.console.say(sentence) }
    }
}
