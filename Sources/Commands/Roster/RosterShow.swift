import ArgumentParser
import Language
import Operations
import Persistence

struct RosterShow: PrintingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a sheet again, exactly as it was printed.",
        discussion: "Also for call sheets. Without --language, in the one that it was last printed in.")

    @Argument(help: "The sheet's number, as it stands on the paper: M-07.") var sheet: String
    @Option(help: "An earlier revision.") var revision: Int?
    @Option(help: "az, en, ru or tr.") var language: PaperLanguage?
    @OptionGroup var output: OutputOptions
    @OptionGroup var printing: PrinterOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let printed = try await context.ask(SheetQuery(sheet, revision: revision, language: language))
        try await context.present(printed, as: output, on: printing)
    }
}
