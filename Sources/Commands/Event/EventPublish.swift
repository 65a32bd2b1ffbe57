import ArgumentParser
import Operations
import Persistence
import Volunteering

struct EventPublish: VigilCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish events, so that people are reminded of them.")

    @Argument(help: "Codes of events.") var events: [String]
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        for event in try await context.perform(PublishEvents(events)) {
            context.console.say("\(event.code) is published.")
        }
    }
}
