import Documents
import Language
import Operations

extension CommandContext {
    /// Refuses what could not be written or printed, before anything is changed for it.
    func expectRoom(for options: OutputOptions, on printing: PrinterOptions) throws {
        guard let name = printing.printer else { return try expectRoom(for: options) }
        guard !name.isEmpty else {
            throw CommandError.nothingNamed(what: "which printer", example: "--printer Office")
        }
        if options.format != nil || options.path != nil {
            let format = try format(of: options)
            guard format == .pdf else { throw CommandError.printerTakesPages(format.rawValue) }
        }
        if options.path != nil { try expectRoom(for: options) }
        _ = try Printer(name)
        _ = try Press.beside(executable: "/proc/self/exe")
    }

    /// Whether the answer leaves as paper, so that sheets take numbers.
    func isPaper(_ options: OutputOptions, on printing: PrinterOptions) throws -> Bool {
        if printing.printer != nil { return true }
        return try format(of: options).isPaper
    }

    /// Answers a question as pages on a printer, or in the form and to the place that were asked for.
    func present(
        _ answer: some Presentable, as options: OutputOptions, on printing: PrinterOptions,
        language: PaperLanguage? = nil
    ) async throws {
        let campaign = try await ask(CampaignQuery())
        try await present(answer, as: options, on: printing, in: voice(for: campaign, language: language))
    }

    /// Writes an answer in the form and to the place that were asked for, and hands its pages to the printer that is
    /// named.
    func present(
        _ answer: some Presentable, as options: OutputOptions, on printing: PrinterOptions, in voice: Voice
    ) async throws {
        guard let name = printing.printer else { return try await present(answer, as: options, in: voice) }
        if options.path != nil { try await present(answer, as: options, in: voice) }
        let printer = try Printer(name)
        let document = answer.document(in: voice)
        let pages = try Press.beside(executable: "/proc/self/exe").file(of: document)
        let said = try printer.print(pages, title: document.title)
        console.say("Handed to the printer \(name)\(said.isEmpty ? "" : ": \(said)").")
    }
}
