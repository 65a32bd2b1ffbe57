import ArgumentParser
import Operations
import Persistence
import Volunteering

struct EventPublish: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish events, so that people are reminded of them.",
        discussion: "Look first with --dry-run.")

    @Argument(help: "Codes of events.") var events: [String]
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        for event in try await context.perform(PublishEvents(events), rehearsing: dryRun) {
            context.console.say("\(event.code) \(dryRun ? "would be" : "is") published.")
        }
    }
}
