import ArgumentParser
import Foundation
import Operations
import Persistence
import Volunteering

struct Init: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Start a campaign in a new record file.")

    @Argument(help: "The campaign's name, such as \"Justice for Khojaly\".") var name: String
    @Option(help: "An IANA time zone, such as Asia/Baku.") var timeZone: String
    @Option(help: "Two letters: the region in which phone numbers without a country code are read.") var region: String
    @Option(help: "The language whose alphabet orders names, such as az.") var language: String
    @Option(help: "A line under the name.") var motto = ""
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let change = InitCampaign(name: name, motto: motto, timeZone: timeZone, region: region, language: language)
        try change.validate()
        guard !context.isAsking else { throw CommandError.nowIsForQuestions }
        let store = try Store.create(at: context.databasePath, actor: context.actor, now: context.now)
        let campaign = try await store.perform(change)
        context.console.say("Started \"\(campaign.name)\" in \(context.databasePath).")
        context.console.say("Next: vigil volunteer import FILE")
    }
}
