import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct RehearseCommand: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "See in seconds what an event's reminders and papers would be.",
        discussion: """
            Copies the record file, forces the outbox, and runs the scheduler over the copy on a clock of its own, from \
            14 days before the event to the day after it: what would be sent, printed and missed, and who would hear \
            nothing. Nobody is written to, and the record file is left as it is. With -o the mail (.eml), the call \
            sheets, rosters and morning sheets, and this report are in a new folder. Whoever has not answered stays so, \
            unless answers are played: --answers yes:70,no:10
            """)

    @Argument(help: "The event's code.") var event: String
    @Option(help: ArgumentHelp("How long before the event the clock begins.", valueName: "T-14d")) var from = "T-14d"
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Keep the outbox, the papers and the report in this new folder.", valueName: "folder"))
    var output: String?
    @Option(
        help: ArgumentHelp("In which form the report is shown; with -o a PDF is in the folder.", valueName: "format"))
    var format: ReportFormat?
    @Option(
        help: ArgumentHelp("Play answers: of a hundred who are asked, so many say yes and no.", valueName: "yes:N,no:N")
    )
    var answers: String?
    @Option(
        help: ArgumentHelp("Which answers, where they are played: the same number plays the same.", valueName: "number")
    )
    var seed: UInt64 = 1
    @OptionGroup var global: GlobalOptions

    /// What a terminal or a pipe takes.
    enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
        case text, tsv, json, csv, html
    }

    func run(in context: CommandContext) async throws {
        guard !context.isAsking else { throw CommandError.nowIsForQuestions }
        let played = try answers.map { try RehearsedAnswers($0) } ?? .none
        let stageRoom = try RehearsalRoom(keeping: output)
        defer { stageRoom.clear() }
        let play = RehearsalPlay(context: context, room: stageRoom)
        let (report, voice) = try await play.perform(event, from: from, answers: played, seed: seed)
        let shown = try OutputOptions.parse(format.map { ["--format", $0.rawValue] } ?? [])
        try await context.present(report, as: shown, in: voice)
        if let output { context.console.say("The outbox, the papers and the report are in \(output).") }
        if !report.failures.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
