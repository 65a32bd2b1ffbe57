import ArgumentParser
import Operations
import Persistence
import Volunteering

struct VolunteerScan: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan", abstract: "Check the code of a card: whose it is, and whether it holds.",
        discussion: "Exits 0 when it does, else 65.")

    @Argument(help: "What the QR code says.") var code: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let card = try await context.ask(ScanCard(code))
        try await context.present(card, as: output)
        if !card.isValid { throw ExitCode(Explanation.Kind.invalidData.rawValue) }
    }
}
