import ArgumentParser
import Language
import Operations
import Persistence

struct ReportTurnout: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "turnout", abstract: "How many places were given, confirmed and left, day by day up to the event.",
        discussion: "Draws a picture as PDF, SVG or HTML, small bars as text, and gives the numbers as CSV or JSON.")

    @Argument(help: "The event's code, as `vigil event list` shows it.") var event: String
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    var drawsPictures: Bool { true }

    func run(in context: CommandContext) async throws {
        let report = try await context.ask(TurnoutReportQuery(event: event))
        try await context.present(report, as: output, language: language)
    }
}
