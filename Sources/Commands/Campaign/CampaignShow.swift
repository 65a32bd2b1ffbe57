import ArgumentParser
import Operations
import Persistence

struct CampaignShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the campaign, and what it holds.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(CampaignProfileQuery(), as: output)
    }
}
