import ArgumentParser
import Operations
import Persistence
import Volunteering

struct StatusCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what is ahead, how well it is staffed, and what needs a person.",
        discussion: "Needed, confirmed (█), offered (▒) and missing (·) by post, those with gaps first.")

    @Argument(help: "Only this event, with all its posts.") var event: String?
    @Flag(help: "Exit with status 1 when something needs a person, for scripts.") var check = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(in context: CommandContext) async throws {
        let status = try await context.ask(
            StatusQuery(event: event, now: context.now(), traces: context.schedulerTraces()))
        try await context.present(status, as: output)
        if check, !status.needs.isEmpty { throw ExitCode(Explanation.Kind.partial.rawValue) }
    }
}
