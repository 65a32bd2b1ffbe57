import ArgumentParser

struct CampaignNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "campaign", abstract: "The campaign itself: its name, zone, region and language.",
        subcommands: [CampaignShow.self, CampaignEdit.self])
}
