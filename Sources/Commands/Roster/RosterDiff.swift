import ArgumentParser
import Language
import Operations
import Persistence

struct RosterDiff: PrintingCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Print what changed since a sheet left the printer, as one page to clip to it.")

    @Argument(help: "The sheet's number, as it stands on the paper: M-07.") var sheet: String
    @Option(help: "The revision that is held in hand; else the last one.") var revision: Int?
    @Option(help: "az, en, ru or tr; else the campaign's language.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var printing: PrinterOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let changes = try await context.ask(RosterChangesQuery(sheet, revision: revision))
        // A page that says nothing is not worth its paper.
        if printing.printer == nil || !changes.isEmpty {
            try await context.present(changes, as: output, on: printing, language: language)
        }
        if changes.isEmpty { context.console.say("\(changes.sheet) holds: nothing has changed since it was printed.") }
    }
}
