import ArgumentParser
import Operations
import Persistence
import Volunteering

struct ReminderAnswer: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Type the answers of a call sheet in, by the numbers of its rows.",
        discussion: """
            1-3 come, '!4' does not, '5?' was not reached; 4.2 is the second shift of row 4. Also +3, -4, 4=no, and \
            words: 1-3 yes 4 no 5 unreached. A no opens the place: the reserve moves up, or somebody to call is named.
            """)

    @Argument(help: "The sheet's number, as it stands on the paper: C-12.") var sheet: String
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("Rows and what they said.", valueName: "answer"))
    var answers: [String] = []
    @Option(help: "The revision that is held in hand; else the last one.") var revision: Int?
    @Option(name: .customLong("try"), help: "Which try it was.") var attempt = 1
    @Option(help: "A word about it, such as when to call again.") var note = ""
    @Option(help: ArgumentHelp("When the calls were made; else now.", valueName: "time")) var at: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let zone = try await context.ask(CampaignQuery()).zone
        let now = context.now()
        let phrase = TimePhrase(now: now, zone: zone, usualDay: CampaignTime(now, in: zone).day)
        let change = try AnswerCalls(
            sheet, answers, revision: revision, attempt: attempt, note: note, at: try at.map { try phrase.instant($0) })
        let answers = try await context.perform(change, rehearsing: dryRun)
        try await context.present(answers, as: output)
        for note in answers.notes { context.console.say(note) }
        // The table of people has a place on a terminal and in JSON alone.
        if try ![.text, .json].contains(context.format(of: output)) {
            for line in answers.whomToCall { context.console.say(line) }
        }
        context.console.say(answers.summary)
        if !answers.leftAlone.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
