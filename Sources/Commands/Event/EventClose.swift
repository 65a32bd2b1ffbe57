import ArgumentParser
import Operations
import Persistence

struct EventClose: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close an event that is over, so that it stays as it was.",
        discussion: "It cannot be taken back. Who came is thanked all the same.")

    @Argument(help: "The event's code.") var event: String
    @Flag(help: "Only tell what would happen.") var dryRun = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        try await context.present(context.perform(CloseEvent(event), rehearsing: dryRun), as: output)
        context.console.sayRehearsed(dryRun)
    }
}
