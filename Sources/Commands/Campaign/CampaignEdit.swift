import ArgumentParser
import Operations
import Persistence

struct CampaignEdit: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change the campaign's name, motto, time zone, region or language.",
        discussion: "What follows from the change is told; --dry-run tells it beforehand.")

    @Option(help: "The campaign's name.") var name: String?
    @Option(help: "A line under the name; empty for none.") var motto: String?
    @Option(help: "An IANA time zone, such as Asia/Baku, in which new events are held.") var timeZone: String?
    @Option(help: "Two letters: the region in which phone numbers without a country code are read.") var region: String?
    @Option(help: "The language whose alphabet orders names, such as az.") var language: String?
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = EditCampaign(name: name, motto: motto, timeZone: timeZone, region: region, language: language)
        guard !change.isEmpty else {
            throw CommandError.nothingNamed(
                what: "what is to change", example: "vigil campaign edit --motto \"We remember\"")
        }
        try await context.present(try await context.perform(change, rehearsing: dryRun), as: output)
        if dryRun { context.console.say("A rehearsal: nothing was changed.") }
    }
}
